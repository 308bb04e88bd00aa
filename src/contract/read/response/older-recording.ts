/** The pages of an older recording, to compare those of a run with. */
import type { Recording } from "../../../exchange/recording/recording.ts";
import { mayStandFor } from "../../../exchange/sanitise/may-stand-for.ts";
import type { ListOperation } from "../../../openapi/description/operations.ts";
import { type PageExchange, pagesOf, parseElsewhere } from "../parsed-exchange.ts";
import { dayOf } from "../request/instant.ts";
import { finalBefore, firstSent, settledBefore } from "../settle-times.ts";

/** A recording that was made before a run. */
export type OlderRecording = Pick<Recording, "recordedAt" | "exchanges">;

/** What a recording shows of lists in a window. */
export interface RecordedPages {
  /** When it was made, such as `2026-01-31`. */
  readonly day: string;
  readonly pages: readonly PageExchange[];
  /** Rows before this instant were all there when its first request was sent, in milliseconds. */
  readonly settledBefore: number;
}

export function readRecordedPages(
  { recordedAt, exchanges }: OlderRecording,
  settleHours: number | undefined,
): RecordedPages {
  const now = Date.parse(recordedAt);
  const firstMs = firstSent(exchanges, now);
  const pages = pagesOf(parseElsewhere(exchanges)).filter(({ query }) => query.operation.list.window);
  return { day: dayOf(now), pages, settledBefore: settledBefore({ now: firstMs, settleHours }) };
}

/** Whether nothing in the window of a page changes after an instant before which rows are settled. */
export function isFinal({ query, page }: PageExchange, settled: number): boolean {
  return (page.effective.end ?? Number.NaN) < finalBefore(query.operation, settled);
}

/** The recorded pages of an operation and a link that were final then. */
export function finalPagesOf(
  { pages, settledBefore: settled }: RecordedPages,
  { operation, link }: { readonly operation: ListOperation; readonly link: string | undefined },
): readonly PageExchange[] {
  return pages.filter(
    (one) => one.query.operation === operation && one.query.link === link && isFinal(one, settled),
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
