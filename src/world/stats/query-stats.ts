/** Statistics of a link: a summary, and what happened on each day and in each month of a window. */
import { daysUntilFinal } from "../changes/changed-conversions.ts";
import { dayOfDate, msPerDay, secondsPerDay } from "../model/calendar.ts";
import { createdSecondOf, type Dataset } from "../model/dataset.ts";
import { daysOf, lifetimeOf, type PastSpan, pastSpan } from "../time/past-span.ts";
import type { Window } from "../time/window.ts";
import {
  type CountedLink,
  countedLink,
  type Figures,
  figuresOf,
  type StatsPoint,
  spendersOf,
} from "./figures.ts";
import { addWholeDays, monthPoint, wholeMonth } from "./whole-days.ts";

export interface StatsQuery {
  readonly link: string;
  readonly window: Window;
  readonly nowMs: number;
}

export interface Stats {
  /** Of all time until now, or of the window: which is an assumption. */
  readonly summary: Figures;
  /** Days of the window on which the link exists, earliest first. The present cuts the last. */
  readonly daily: readonly StatsPoint[];
  /** Months of the window. Different days may have the same spenders, so spenders of days do not add up to these. */
  readonly monthly: readonly StatsPoint[];
}

/** Counts a link. The cost grows with the days of the window, never with the clicks. */
export function queryStats(dataset: Dataset, { link, window, nowMs }: StatsQuery): Stats {
  const { behaviour } = dataset;
  const span = pastSpan({ window, nowMs }, behaviour);
  const counted = countedLink(dataset, link, nowMs);
  const daily = dailyFigures(counted, span, Math.floor(createdSecondOf(dataset, link) / secondsPerDay));
  return {
    summary: figuresOf(counted, behaviour.stats_summary === "lifetime" ? lifetimeOf(nowMs) : span),
    daily: behaviour.stats_empty_days === "zero_filled" ? daily : daily.filter(isBusy),
    monthly: monthsOf(counted, span, daily),
  };
}

/** Days that the span cuts, and days that may still change, are counted by themselves. */
function dailyFigures(counted: CountedLink, span: PastSpan, createdDay: number): StatsPoint[] {
  const days = daysOf(span);
  const fromDay = Math.max(days.fromDay, createdDay);
  if (fromDay > days.toDay) return [];
  const isWhole = (day: number) => {
    const { startMs, endMs } = within(span, day, day + 1);
    return endMs - startMs === msPerDay;
  };
  const wholeFrom = isWhole(fromDay) ? fromDay : fromDay + 1;
  const wholeTo = isWhole(days.toDay) ? days.toDay + 1 : days.toDay;
  const finalTo = Math.max(wholeFrom, Math.min(wholeTo, firstChangingDay(counted)));
  const cutDay = (day: number) => pointOf(day, figuresOf(counted, within(span, day, day + 1)));
  const points = wholeFrom > fromDay ? [cutDay(fromDay)] : [];
  addWholeDays(points, counted, { fromDay: wholeFrom, toDay: finalTo });
  for (let day = finalTo; day <= days.toDay; day++) points.push(cutDay(day));
  return points;
}

/** Written out: a spread leaves a shape of its object in V8's old generation. */
function pointOf(
  day: number,
  { clicks, conversions, subscribers, grossCents, netCents, spenders }: Figures,
): StatsPoint {
  return { day, clicks, conversions, subscribers, grossCents, netCents, spenders };
}

/** The first day of which clicks or conversions may still be hidden or marked wrongly. */
function firstChangingDay({ dataset, nowMs }: CountedLink): number {
  return dataset.changes ? Math.floor(nowMs / msPerDay) - daysUntilFinal : Number.POSITIVE_INFINITY;
}

/** @param daily Each day of the span, on which the link exists. */
function monthsOf(counted: CountedLink, span: PastSpan, daily: readonly StatsPoint[]): StatsPoint[] {
  const months: StatsPoint[] = [];
  for (let at = 0; at < daily.length; ) {
    const from = (daily[at] as StatsPoint).day;
    const [month, nextMonth] = monthOf(from);
    const days = daily.slice(at, at + nextMonth - from);
    at += days.length;
    const part = within(span, from, from + days.length);
    const isWhole = part.startMs === month * msPerDay && part.endMs === nextMonth * msPerDay;
    months.push(
      isWhole && nextMonth <= firstChangingDay(counted)
        ? wholeMonth(counted, month, nextMonth)
        : monthPoint(month, days, spendersOf(counted, part)),
    );
  }
  return months;
}

/** First day of the month of a day, and of the next month. */
function monthOf(day: number): readonly [number, number] {
  const date = new Date(day * msPerDay);
  const [year, month] = [date.getUTCFullYear(), 1 + date.getUTCMonth()];
  return [dayOfDate(year, month, 1), dayOfDate(year, month + 1, 1)];
}

/** The part of a span from one day to before another. */
function within({ startMs, endMs }: PastSpan, fromDay: number, toDay: number): PastSpan {
  return { startMs: Math.max(startMs, fromDay * msPerDay), endMs: Math.min(endMs, toDay * msPerDay) };
}

function isBusy({ clicks, conversions }: StatsPoint): boolean {
  return clicks > 0 || conversions > 0;
}
