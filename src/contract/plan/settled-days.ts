/** Which days are closed, and the windows made of them. */
import type { ChartPoint } from "../../openapi/wire.ts";
import { dayMs, isBareDay, midnightOf, parseInstantMs, secondMs } from "../read/instant.ts";
import type { PageExchange } from "../read/parsed-exchange.ts";
import type { Run } from "../read/run.ts";
import { settledBefore } from "../read/settle-times.ts";
import type { DateRange } from "./choose-window.ts";

/** What decides which windows may be asked about. */
export interface SettleTimes {
  /** The present, in milliseconds. */
  readonly now: number;
  /** Age at which clicks are taken to be final. */
  readonly settleHours: number;
  /** First and last day or instant to ask about, if they are given. */
  readonly from?: string;
  readonly to?: string;
}

const quarterDays = 90;

/** Days of unfiltered charts that were over long enough ago. */
export function settledPoints({ pages }: Run, before: number): readonly ChartPoint[] {
  const telling = pages.filter(({ page }) => page.effective.includeBots && page.effective.includeDuplicates);
  const widest = telling.reduce<PageExchange | undefined>(
    (one, other) => (one && one.page.chart.length >= other.page.chart.length ? one : other),
    undefined,
  );
  if (!widest) return [];
  const { chart, effective: inForce } = widest.page;
  return chart.filter(({ timestamp }) => {
    const midnight = Date.parse(timestamp);
    return midnight >= (inForce.start ?? 0) && midnight + dayMs <= before;
  });
}

export function givenWindow({ from, to, ...times }: SettleTimes): DateRange | undefined {
  if (from === undefined && to === undefined) return undefined;
  const end = parseInstantMs(to) ?? lastClosedDay(times) + dayMs - secondMs;
  const last = to !== undefined && isBareDay(to) ? end + dayMs - secondMs : end;
  return { start: parseInstantMs(from) ?? midnightOf(last) - 6 * dayMs, end: last };
}

export function wideWindow(times: SettleTimes): DateRange {
  const last = lastClosedDay(times);
  return { start: last - (quarterDays - 1) * dayMs, end: last + dayMs - secondMs };
}

/** Midnight of the newest day that is closed. */
function lastClosedDay(times: SettleTimes): number {
  return midnightOf(settledBefore(times)) - dayMs;
}
