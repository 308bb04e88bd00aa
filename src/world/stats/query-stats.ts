/** Statistics of a link: a summary, and what happened on each day and in each month of a window. */
import { daysOf, msPerDay, type PastSpan, pastSpan } from "../conversions/past-span.ts";
import { dayText, firstDay, secondsPerDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import { createdDayOf } from "../team/team-links.ts";
import type { Window } from "../time/window.ts";
import { type CountedLink, countedLink, type Figures, figuresOf, type StatsPoint } from "./figures.ts";
import { distinctSpenders } from "./spenders.ts";
import { wholeDay } from "./whole-day.ts";

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
  const span = pastSpan({ window, nowMs, windowEnd: behaviour.window_end });
  const lifetime = lifetimeOf(nowMs);
  const counted = countedLink(dataset, link, Math.max(span.endMs, lifetime.endMs));
  const days = daysOf(span);
  const fromDay = Math.max(days.fromDay, createdDayOf(dataset.seed, link));
  const daily: StatsPoint[] = [];
  for (let day = fromDay; day <= days.toDay; day++) daily.push(figuresOfDay(counted, span, day));
  return {
    summary: figuresOf(counted, behaviour.stats_summary === "lifetime" ? lifetime : span),
    daily: behaviour.stats_empty_days === "zero_filled" ? daily : daily.filter(isBusy),
    monthly: monthsOf(counted, span, daily),
  };
}

/** All that has happened until now. */
export function lifetimeOf(nowMs: number): PastSpan {
  const window = { start: firstDay * secondsPerDay, end: Number.MAX_SAFE_INTEGER / 1000 - 1 };
  return pastSpan({ window, nowMs, windowEnd: "inclusive" });
}

function figuresOfDay(counted: CountedLink, span: PastSpan, day: number): StatsPoint {
  const part = within(span, day, day + 1);
  const isWhole = part.endMs - part.startMs === msPerDay;
  return isWhole ? wholeDay(counted, day) : { day, ...figuresOf(counted, part) };
}

function monthsOf(counted: CountedLink, span: PastSpan, daily: readonly StatsPoint[]): StatsPoint[] {
  const months: StatsPoint[] = [];
  for (let at = 0; at < daily.length; ) {
    const first = (daily[at] as StatsPoint).day;
    const month = dayText(first).slice(0, 7);
    const sum = { clicks: 0, conversions: 0, subscribers: 0, grossCents: 0, netCents: 0 };
    let last = first;
    for (; at < daily.length && dayText((daily[at] as StatsPoint).day).startsWith(month); at++) {
      const point = daily[at] as StatsPoint;
      last = point.day;
      for (const name of addable) sum[name] += point[name];
    }
    const spenders = distinctSpenders(counted.sums, counted.classes, within(span, first, last + 1));
    months.push({ day: first - Number(dayText(first).slice(8)) + 1, ...sum, spenders });
  }
  return months;
}

const addable = ["clicks", "conversions", "subscribers", "grossCents", "netCents"] as const;

/** The part of a span from one day to before another. */
function within({ startMs, endMs }: PastSpan, fromDay: number, toDay: number): PastSpan {
  return { startMs: Math.max(startMs, fromDay * msPerDay), endMs: Math.min(endMs, toDay * msPerDay) };
}

function isBusy({ clicks, conversions }: StatsPoint): boolean {
  return clicks > 0 || conversions > 0;
}
