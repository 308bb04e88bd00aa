/** Responds to requests for clicks that a recording does not have, where it lists every click of their window. */

import type { Recording } from "../../exchange/recording/recording.ts";
import { trafficRouteOf } from "../../exchange/recording/traffic.ts";
import { assumedBehaviour, type Behaviour } from "../../openapi/assumptions.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { Filters } from "../../openapi/wire.ts";
import { createDataset, type Dataset } from "../../world/model/dataset.ts";
import { queryClicks } from "../../world/query/query.ts";
import { parseInstant } from "../../world/time/parse-instant.ts";
import type { Window } from "../../world/time/window.ts";
import type { OwnClicks } from "../own/own-clicks-collector.ts";
import { clicksOfRecording, recordedPages } from "../own/recorded-pages.ts";
import { noResources } from "../resources/resources.ts";
import { ownBuffer } from "../respond/body/buffer-pool.ts";
import type { Reply } from "../respond/reply.ts";
import { respondTo } from "../respond/respond.ts";
import { unlimited } from "../respond/usage-limits.ts";
import { readClicksQuery } from "./clicks-query.ts";
import { listSmartLinkClicks } from "./list-smart-link-clicks.ts";

/** A request by its path and query. */
interface RecordedRequest {
  readonly url: string;
  readonly authorization: string | undefined;
}

/** Undefined for a request that the recorded clicks do not answer. */
export type RecordedClicks = (request: RecordedRequest) => Reply | undefined;

/** The present is the time of the recording. */
export function recordedClicks(recording: Recording, behaviour: Behaviour): RecordedClicks {
  const clicks = agreeingClicks(recording);
  if (!clicks) return () => undefined;
  const own = { clicks: clicks.links, team: undefined, only: true };
  const dataset = createDataset({ seed: "", behaviour, own });
  const nowMs = Date.parse(recording.recordedAt);
  const windows = completeWindows(recording, { dataset, nowMs });
  return ({ url, authorization }) => {
    const target = new URL(url, "http://localhost");
    const route = trafficRouteOf(target);
    const { link } = route?.subject ?? {};
    if (!route || link === undefined || !target.pathname.endsWith("/clicks")) return undefined;
    const input = { link, search: target.search.slice(1) };
    const read = readClicksQuery(input, { behaviour, nowMs, linkCount: 0, resources: noResources });
    if (read.kind === "invalid") return undefined;
    const { start, end } = read.query.window;
    const isListed = (windows.get(link) ?? []).some((each) => each.start <= start && end <= each.end);
    if (!isListed) return undefined;
    const operation = listSmartLinkClicks[route.edition];
    const account = route.subject.account ?? null;
    return respondTo(
      { ...input, operation, account, method: "GET", url, authorization, prefer: undefined },
      {
        dataset,
        nowMs,
        linkCount: 0,
        resources: noResources,
        usage: unlimited,
        bufferFor: ownBuffer,
      },
    );
  };
}

/** Undefined when two responses say different things of a click, or one says what no click can be. */
function agreeingClicks(recording: Recording): OwnClicks | undefined {
  try {
    return clicksOfRecording(recording);
  } catch (error) {
    if (error instanceof KitError) return undefined;
    throw error;
  }
}

/** The windows of which the recording has as many clicks as its unfiltered total says, by link. */
function completeWindows(
  recording: Recording,
  { dataset, nowMs }: { readonly dataset: Dataset; readonly nowMs: number },
): ReadonlyMap<string, readonly Window[]> {
  const windows = new Map<string, Window[]>();
  const ofEveryClick = {
    ...dataset,
    behaviour: { ...assumedBehaviour, window_end: dataset.behaviour.window_end },
  };
  for (const { link, body } of recordedPages(recording)) {
    const { filters, summary } = body.data;
    const window = unfilteredWindow(filters);
    if (!window) continue;
    const every = { link, window, includeBots: true, includeDuplicates: true, limit: 1, offset: 0, nowMs };
    if (queryClicks(ofEveryClick, every).total !== summary?.clicks_total) continue;
    windows.set(link, [...(windows.get(link) ?? []), window]);
  }
  return windows;
}

function unfilteredWindow(filters: Partial<Filters> | undefined): Window | undefined {
  if (filters?.include_bots !== true || filters.include_duplicates !== true) return undefined;
  const [start, end] = [parseInstant(String(filters.date_start)), parseInstant(String(filters.date_end))];
  return "wrong" in start || "wrong" in end ? undefined : { start: start.second, end: end.second };
}
