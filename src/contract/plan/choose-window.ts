/** Choosing a window that one page can list, and that has enough rows to say something. */
import type { DayCount } from "../read/parsed-exchange.ts";
import { dayMs, midnightOf, secondMs } from "../read/request/instant.ts";

/** A closed span of instants in milliseconds. */
export interface DateRange {
  readonly start: number;
  readonly end: number;
}

/** A range whose bounds may be unknown. */
interface OpenRange {
  readonly start: number | undefined;
  readonly end: number | undefined;
}

export function isSameRange(a: OpenRange, b: OpenRange): boolean {
  return a.start === b.start && a.end === b.end;
}

/** Rows that are enough to have bots, duplicates and shared seconds among them, and still a small response. */
const wishedRows = 150;
/** Rows without which there is nothing to cut a page from. */
export const fewestRows = 3;

/**
 * The window to list, by the days of a chart that are closed: whole days when some of them fit a page, otherwise
 * seconds around a midnight, so that even then the chart has two days.
 */
export function chooseWindow(points: readonly DayCount[], largestPage: number): DateRange | undefined {
  const days = points
    .filter(({ count }) => count > 0)
    .map(({ day, count }) => ({ midnight: Date.parse(day), count }))
    .filter(({ midnight }) => !Number.isNaN(midnight))
    // A chart may list its days in any order.
    .sort((a, b) => a.midnight - b.midnight)
    .slice(-60);
  const runs = runsOf(days).filter(({ count }) => count < largestPage);
  const telling = runs.filter(({ length, hasPast }) => length > 1 || hasPast);
  return (
    best(telling, largestPage) ??
    aroundMidnight(days, largestPage) ??
    best(runs, largestPage) ??
    aroundNoon(days, largestPage)
  );
}

/** A window around the middle of one that held too many or too few rows, aiming at what was wished. */
export function rescale(
  window: DateRange,
  { count, largestPage }: { readonly count: number; readonly largestPage: number },
): DateRange {
  const seconds = (window.end + secondMs - window.start) / secondMs;
  return around(middleOf(window), (seconds * wishFor(largestPage)) / Math.max(count, 1) / 2);
}

/** The midnight nearest to the middle of a window, if it lies inside; else the middle itself, to the second. */
export function middleOf({ start, end }: DateRange): number {
  const middle = start + Math.floor((end + secondMs - start) / 2 / secondMs) * secondMs;
  const midnight = midnightOf(middle + dayMs / 2);
  return midnight > start && midnight <= end ? midnight : middle;
}

export function daysAsWindow(first: number, last: number): DateRange {
  return { start: midnightOf(first), end: midnightOf(last) + dayMs - secondMs };
}

interface Day {
  readonly midnight: number;
  readonly count: number;
}

interface DayRun {
  readonly window: DateRange;
  readonly count: number;
  readonly length: number;
  /** Whether rows are known to lie before it: without them nobody sees that `date_start` is ignored. */
  readonly hasPast: boolean;
}

function runsOf(days: readonly Day[]): readonly DayRun[] {
  return days.flatMap((first, from) =>
    days.slice(from).map((last, more): DayRun => {
      const count = days.slice(from, from + more + 1).reduce((sum, day) => sum + day.count, 0);
      const window = daysAsWindow(first.midnight, last.midnight);
      return { window, count, length: more + 1, hasPast: from > 0 };
    }),
  );
}

/** The run of days that says most. */
function best(runs: readonly DayRun[], largestPage: number): DateRange | undefined {
  const rank = (run: DayRun) => rankOf(run, largestPage);
  return runs.toSorted((a, b) => rank(a) - rank(b)).at(-1)?.window;
}

/** Enough rows count most, then several days, then a past; then to be near the wish, and to be new. */
function rankOf({ count, length, hasPast }: DayRun, largestPage: number): number {
  const nearness = -Math.abs(Math.log(count / wishFor(largestPage)));
  return (count >= fewestRows ? 100 : 0) + (length > 1 ? 20 : 0) + (hasPast ? 10 : 0) + nearness;
}

function aroundMidnight(days: readonly Day[], largestPage: number): DateRange | undefined {
  const nights = days.slice(1).flatMap(({ midnight, count }, index) => {
    const before = days[index]!;
    return midnight - before.midnight === dayMs ? [{ midnight, count: count + before.count }] : [];
  });
  // Of several the newest.
  const night = nights.sort((a, b) => b.count - a.count).at(-1);
  return night && around(night.midnight, (dayMs / secondMs) * (wishFor(largestPage) / night.count));
}

function aroundNoon(days: readonly Day[], largestPage: number): DateRange | undefined {
  const day = days.at(-1);
  return day && around(day.midnight + dayMs / 2, (dayMs / secondMs / 2) * (wishFor(largestPage) / day.count));
}

/** Seconds before an instant and as many from it on, at least one each. */
function around(middle: number, seconds: number): DateRange {
  const half = Math.max(1, Math.round(seconds)) * secondMs;
  const { start, end } = calendar;
  return { start: Math.max(start, middle - half), end: Math.min(end, middle + half - secondMs) };
}

/** What ISO 8601 can write in four digits: who counts far too few rows would have windows widened without end. */
const calendar: DateRange = {
  start: Date.parse("0001-01-01T00:00:00Z"),
  end: Date.parse("9999-12-31T23:59:59Z"),
};

function wishFor(largestPage: number): number {
  return Math.min(wishedRows, Math.ceil(largestPage / 2));
}
