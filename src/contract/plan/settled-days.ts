/** Which days are settled, and the windows made of them. */
import type { ListOperation } from "../../openapi/description/operations.ts";
import type { DayCount } from "../read/parsed-exchange.ts";
import { findListing, isUnfiltered } from "../read/reference-listing.ts";
import { dayMs, isBareDay, midnightOf, parseInstantMs, secondMs } from "../read/request/instant.ts";
import { finalPagesOf, type RecordedPages, recordedLinks } from "../read/response/older-recording.ts";
import type { Run } from "../read/run.ts";
import { settledBefore } from "../read/settle-times.ts";
import type { DateRange } from "./choose-window.ts";

/** What decides which windows may be requested. */
export interface SettleTimes {
  /** The present, in milliseconds. */
  readonly now: number;
  /** Age in hours at which rows are taken to be final. */
  readonly settleHours: number;
  /** First and last day or instant to request, if they are given. */
  readonly from?: string;
  readonly to?: string;
  /** Windows to check instead of chosen ones, where no days are given. */
  readonly windows?: ReadonlyMap<ListOperation, DateRange>;
}

/** Days of the window in which rows are looked for when the last days have none. */
export const quarterDays = 90;

/** Days of unfiltered charts that were over long enough ago. */
export function settledPoints({ pages }: Pick<Run, "pages">, before: number): readonly DayCount[] {
  const [widest] = pages.filter(isUnfiltered).sort((a, b) => b.page.chart.length - a.page.chart.length);
  if (!widest) return [];
  const { chart, effective } = widest.page;
  return chart.filter(({ day }) => {
    const midnight = Date.parse(day);
    return midnight >= (effective.start ?? 0) && midnight + dayMs <= before;
  });
}

export function givenWindow(
  { from, to, windows, ...times }: SettleTimes,
  operation?: ListOperation,
): DateRange | undefined {
  if (from === undefined && to === undefined) return operation && windows?.get(operation);
  const end = parseInstantMs(to) ?? lastSettledDay(times) + dayMs - secondMs;
  const last = to !== undefined && isBareDay(to) ? end + dayMs - secondMs : end;
  return { start: parseInstantMs(from) ?? midnightOf(last) - 6 * dayMs, end: last };
}

/** The windows that a recording lists of a link and that were final then. Empty ones tell too little. */
export function recordedWindows(
  recorded: RecordedPages,
  link: string,
): ReadonlyMap<ListOperation, DateRange> {
  const name = recordedLinks(recorded, new Set([link])).get(link);
  const operations = [...new Set(recorded.pages.map(({ query }) => query.operation))];
  return new Map(
    operations.flatMap((operation) => {
      const pages = finalPagesOf(recorded, { operation, link: name });
      const page = findListing(pages, recorded.settledBefore)?.page;
      if (!page || page.rows.length === 0) return [];
      return [[operation, { start: page.effective.start!, end: page.effective.end! }] as const];
    }),
  );
}

/** The last settled days. Of a target that says how many days it allows, no day that is older. */
export function wideWindow(times: SettleTimes, allowedDays?: number): DateRange {
  const last = lastSettledDay(times);
  const oldest = midnightOf(times.now) - ((allowedDays ?? quarterDays) - 1) * dayMs;
  const start = allowedDays === undefined ? last - (quarterDays - 1) * dayMs : Math.min(oldest, last);
  return { start, end: last + dayMs - secondMs };
}

/** Midnight of the newest day that is settled. */
function lastSettledDay(times: SettleTimes): number {
  return midnightOf(settledBefore(times)) - dayMs;
}
