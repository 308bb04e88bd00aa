/** What a client has read of the list, in words and drawn over the chart. It follows the client's requests. */
import { type CoverageInfo, coverageOf } from "../admin-client.ts";
import type { DayRange } from "../chart/visible-range.ts";
import { byId, el, figure } from "../dom.ts";
import { followRequests, type RequestStream } from "../journal/request-stream.ts";
import { createReadStrip } from "./read-strip.ts";

export interface CoverageSubject {
  /** Session of the client. */
  readonly session: string;
  readonly link: string;
  /** Parameters of `/__admin/coverage`. */
  readonly search: URLSearchParams;
  /** Days of the chart. */
  readonly view: DayRange;
}

export interface CoveragePanel {
  /** Follows a list; undefined for none. */
  readonly show: (subject: CoverageSubject | undefined) => void;
}

/** Requests that come faster are drawn together. */
const pauseMs = 300;

export function createCoveragePanel(): CoveragePanel {
  const strip = createReadStrip(byId("chart"));
  let shown: CoverageSubject | undefined;
  let stream: RequestStream | undefined;
  let listened: string | undefined;
  let timer = 0;

  const load = async (subject: CoverageSubject) => {
    const result = await coverageOf(subject.search, subject.session);
    if (subject !== shown) return;
    byId("coverage").hidden = result.kind === "failure";
    strip.draw(result.kind === "value" ? { ...subject, coverage: result.value } : undefined);
    if (result.kind === "failure") return;
    byId("coverage").replaceChildren(...words(result.value, subject.session));
    listen(subject.session);
  };
  const listen = (session: string) => {
    if (listened === session) return;
    stop();
    listened = session;
    stream = followRequests(session, {
      onOpen: () => shown && void load(shown),
      onRequest: ({ link }) => {
        if (!shown || link !== shown.link || timer > 0) return;
        timer = setTimeout(() => {
          timer = 0;
          if (shown) void load(shown);
        }, pauseMs);
      },
    });
  };
  const stop = () => {
    stream?.close();
    clearTimeout(timer);
    timer = 0;
    listened = undefined;
  };

  return {
    show: (subject) => {
      shown = subject;
      if (subject) return void load(subject);
      stop();
      strip.draw(undefined);
      byId("coverage").hidden = true;
    },
  };
}

function words(coverage: CoverageInfo, session: string): readonly (Node | string)[] {
  const { rows, read, missing, read_twice, gaps, more_gaps, requests, pages_past_end } = coverage;
  if (requests === 0) return [`Session ${session} has read none of these rows.`];
  const holes = gaps.length + more_gaps;
  const parts = [
    missing > 0 && `${figure(missing)} missing in ${figure(holes)} ${holes === 1 ? "gap" : "gaps"}`,
    read_twice > 0 && `${figure(read_twice)} read twice`,
    `${figure(requests)} ${requests === 1 ? "page" : "pages"}`,
    pages_past_end > 0 && `${figure(pages_past_end)} past the end`,
  ].filter((part): part is string => part !== false);
  return [
    `Session ${session} has read `,
    el("b", {}, `${figure(read)} of ${figure(rows)}`),
    ` rows · ${parts.join(" · ")}`,
  ];
}
