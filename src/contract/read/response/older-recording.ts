/** The pages of an older recording, to compare those of a run with. */
import type { Recording } from "../../../exchange/recording/recording.ts";
import { mayStandFor } from "../../../exchange/sanitise/may-stand-for.ts";
import type { ListOperation } from "../../../openapi/description/operations.ts";
import { type PageExchange, pagesOf, parseElsewhere } from "../parsed-exchange.ts";
import { dayOf } from "../request/instant.ts";
import { finalBefore, type Settled, settledBefore, settledFor, withSettleTimes } from "../settle-times.ts";

/** A recording that was made before a run. */
export type OlderRecording = Pick<Recording, "recordedAt" | "exchanges">;

/** What a recording shows of lists in a window. */
export interface RecordedPages {
  /** When it was made, such as `2026-01-31`. */
  readonly day: string;
  readonly pages: readonly PageExchange[];
  /** Rows before this instant were all there when it was made, in milliseconds. Pages may say it of themselves. */
  readonly settledBefore: number;
}

export function readRecordedPages(
  { recordedAt, exchanges }: OlderRecording,
  settleHours: number | undefined,
): RecordedPages {
  const now = Date.parse(recordedAt);
  const pages = pagesOf(withSettleTimes(parseElsewhere(exchanges), settleHours)).filter(
    ({ query }) => query.operation.list.window,
  );
  return { day: dayOf(now), pages, settledBefore: settledBefore({ now, settleHours }) };
}

/** Whether nothing in the window of a page changes after it was sent. */
export function isFinal(parsed: PageExchange, run: Settled): boolean {
  const { query, page } = parsed;
  return (page.effective.end ?? Number.NaN) < finalBefore(query.operation, settledFor(run, parsed));
}

/** The recorded pages of an operation and a link that were final then. */
export function finalPagesOf(
  recorded: RecordedPages,
  { operation, link }: { readonly operation: ListOperation; readonly link: string | undefined },
): readonly PageExchange[] {
  return recorded.pages.filter(
    (one) => one.query.operation === operation && one.query.link === link && isFinal(one, recorded),
  );
}

/**
 * What a recording calls each link of a run: its name or a pseudonym. A link is left out when the recording has none or several
 * of them, and when two links would have the same.
 */
export function recordedLinks(
  { pages }: RecordedPages,
  links: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const recorded = [...new Set(pages.map(({ query }) => query.link))];
  const found = [...links].flatMap((link) => {
    const names = recorded.includes(link) ? [link] : recorded.filter((name) => mayStandFor(name, link));
    return names.length === 1 ? [[link, names[0]!] as const] : [];
  });
  return new Map(found.filter(([, name]) => found.filter((one) => one[1] === name).length === 1));
}
