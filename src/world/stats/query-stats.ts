/** Statistics of a link: a summary, and what happened on each day and in each month of a window. */
import { daysUntilFinal } from "../changes/changed-conversions.ts";
import { dayOfDate, msPerDay, secondsPerDay } from "../model/calendar.ts";
import { createdSecondOf, type Dataset, storedClicksOf } from "../model/dataset.ts";
import { firstDayOf } from "../stored/stored-clicks.ts";
import { daysOf, lifetimeOf, type PastSpan, pastSpan } from "../time/past-span.ts";
import type { Window } from "../time/window.ts";
import { type CountedLink, countedLink, type Figures, figuresOf, type StatsPoint } from "./figures.ts";
import { pointsOfDays, type WholeDays, wholeDaysOf, wholeMonth } from "./whole-days.ts";

export interface StatsQuery {
  readonly link: string;
  readonly window: Window;
  readonly nowMs: number;
}

export interface Stats {
  /** Of all time until now, or of the window: which is an assumption. */
  readonly summary: Figures;
  /** Days of the window on which the link exists, earliest first. The present cuts the last. */
  readonly daily: DailyFigures;
  /** Months of the window. Different days may have the same spenders, so spenders of days do not add up to these. */
  readonly monthly: readonly StatsPoint[];
}

/** Three parts that follow one another: the days between do not change any more, so their bytes are kept. */
export interface DailyFigures {
  readonly first: readonly StatsPoint[];
  readonly between: UnchangingDays;
  readonly last: readonly StatsPoint[];
}

/** Days of a link that do not change any more, from one to before another. */
export interface UnchangingDays {
  readonly days: WholeDays;
  readonly fromDay: number;
  readonly toDay: number;
}

/** Counts a link. The cost grows with the days of the window, never with the clicks. */
export function queryStats(dataset: Dataset, { link, window, nowMs }: StatsQuery): Stats {
  const { behaviour } = dataset;
  const span = pastSpan({ window, nowMs }, behaviour);
  const counted = countedLink(dataset, link, nowMs);
  const firstShown = firstShownDay(dataset, link);
  const days = daysOf(span);
  const shown = { fromDay: Math.max(days.fromDay, firstShown), toDay: days.toDay };
  const daily = dailyFigures(counted, span, shown);
  return {
    summary: figuresOf(counted, behaviour.stats_summary === "lifetime" ? lifetimeOf(nowMs) : span),
    daily: behaviour.stats_empty_days === "zero_filled" ? daily : withoutEmptyDays(daily),
    monthly: monthsOf(counted, span, shown),
  };
}

/** The day on which a link was created; where a user brings clicks that are older, that of the first of them. */
function firstShownDay(dataset: Dataset, link: string): number {
  const created = Math.floor(createdSecondOf(dataset, link) / secondsPerDay);
  const stored = storedClicksOf(dataset, link);
  return stored ? Math.min(created, firstDayOf(stored)) : created;
}

/** The days one by one. */
export function dailyPoints({ first, between: { days, fromDay, toDay }, last }: DailyFigures): StatsPoint[] {
  return [...first, ...pointsOfDays(days, fromDay, toDay), ...last];
}

function withoutEmptyDays(daily: DailyFigures): DailyFigures {
  const first = dailyPoints(daily).filter(({ clicks, conversions }) => clicks > 0 || conversions > 0);
  return { first, between: { ...daily.between, toDay: daily.between.fromDay }, last: [] };
}

/** First and last day of the window on which the link exists; there is none when the first is later. */
interface ShownDays {
  readonly fromDay: number;
  readonly toDay: number;
}

/** Days that the span cuts, and days that may still change, are counted by themselves. */
function dailyFigures(counted: CountedLink, span: PastSpan, { fromDay, toDay }: ShownDays): DailyFigures {
  const isWhole = (day: number) => {
    const { startMs, endMs } = within(span, day, day + 1);
    return endMs - startMs === msPerDay;
  };
  const wholeFrom = Math.min(isWhole(fromDay) ? fromDay : fromDay + 1, toDay + 1);
  const wholeTo = isWhole(toDay) ? toDay + 1 : toDay;
  const finalTo = Math.max(wholeFrom, Math.min(wholeTo, firstChangingDay(counted)));
  return {
    first: cutDays(counted, span, { fromDay, toDay: wholeFrom - 1 }),
    between: { days: wholeDaysOf(counted), fromDay: wholeFrom, toDay: finalTo },
    last: cutDays(counted, span, { fromDay: finalTo, toDay }),
  };
}

function cutDays(counted: CountedLink, span: PastSpan, { fromDay, toDay }: ShownDays): StatsPoint[] {
  const points: StatsPoint[] = [];
  for (let day = fromDay; day <= toDay; day++)
    points.push(pointOf(day, figuresOf(counted, within(span, day, day + 1))));
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

function monthsOf(counted: CountedLink, span: PastSpan, { fromDay, toDay }: ShownDays): StatsPoint[] {
  const months: StatsPoint[] = [];
  const [days, finalTo] = [wholeDaysOf(counted), firstChangingDay(counted)];
  for (let day = fromDay; day <= toDay; ) {
    const [month, nextMonth] = monthOf(day);
    const part = within(span, day, nextMonth);
    const isWhole = part.startMs === month * msPerDay && part.endMs === nextMonth * msPerDay;
    months.push(
      isWhole && nextMonth <= finalTo
        ? wholeMonth(days, month, nextMonth)
        : pointOf(month, figuresOf(counted, part)),
    );
    day = nextMonth;
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
