/** Which days are closed, and the windows made of them. */
import type { ChartPoint } from "../../openapi/wire.ts";
import { dayMs, isBareDay, midnightOf, readInstant, secondMs } from "../read/instant.ts";
import type { PageExhibit } from "../read/parsed-exchange.ts";
import type { Run } from "../read/run.ts";
import type { Window } from "./choose-window.ts";

/** What decides which windows may be asked about. */
export interface Times {
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
export function closedPoints({ pages }: Run, before: number): readonly ChartPoint[] {
  const telling = pages.filter(({ page }) => page.inForce.bots && page.inForce.duplicates);
  const widest = telling.reduce<PageExhibit | undefined>(
    (one, other) => (one && one.page.chart.length >= other.page.chart.length ? one : other),
    undefined,
  );
  if (!widest) return [];
  const { chart, inForce } = widest.page;
  return chart.filter(({ timestamp }) => {
    const midnight = Date.parse(timestamp);
    return midnight >= (inForce.start ?? 0) && midnight + dayMs <= before;
  });
}

export function settledBefore({ now, settleHours }: Times): number {
  return now - (settleHours * dayMs) / 24;
}

export function givenWindow({ from, to, ...times }: Times): Window | undefined {
  if (from === undefined && to === undefined) return undefined;
  const end = readInstant(to) ?? lastClosedDay(times) + dayMs - secondMs;
  const last = to !== undefined && isBareDay(to) ? end + dayMs - secondMs : end;
  return { start: readInstant(from) ?? midnightOf(last) - 6 * dayMs, end: last };
}

export function wideWindow(times: Times): Window {
  const last = lastClosedDay(times);
  return { start: last - (quarterDays - 1) * dayMs, end: last + dayMs - secondMs };
}

/** Midnight of the newest day that is closed. */
function lastClosedDay(times: Times): number {
  return midnightOf(settledBefore(times)) - dayMs;
}
