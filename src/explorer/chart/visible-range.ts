/** Which days the chart shows, and how many of them make a bar. */

import { dayWords } from "../dates.ts";

/** A closed span of days. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

export interface VisibleRangeOptions {
  /** How many days; 0 for all there are. */
  readonly days: number;
  /** The last day to show; undefined for wherever the window is. */
  readonly until: number | undefined;
  readonly window: DayRange;
  /** All days there are. */
  readonly allDays: DayRange;
}

/** The days to show: those wanted, or, if the window is not among the latest, those around it. */
export function visibleRangeOf({ days, until, window, allDays }: VisibleRangeOptions): DayRange {
  if (days === 0) return allDays;
  const clamped = (last: number) => Math.max(Math.min(last, allDays.last), allDays.first + days - 1);
  const ending = (last: number) => ({ first: clamped(last) - days + 1, last: clamped(last) });
  if (until !== undefined) return ending(until);
  if (window.first > allDays.last - days || window.last < allDays.first) return ending(allDays.last);
  return ending(Math.floor((window.first + window.last + days) / 2));
}

/** Days in a bar: one, unless there would be more bars than anyone can tell apart. */
export function daysInBar({ first, last }: DayRange, mostBars: number): number {
  const days = last - first + 1;
  return [1, 7, 28, 91].find((size) => days / size <= mostBars) ?? 364;
}

const barNames: Readonly<Record<number, string>> = {
  1: "day",
  7: "week",
  28: "four weeks",
  91: "13 weeks",
  364: "52 weeks",
};

/** What a bar of so many days is called: `week`. */
export function barName(days: number): string {
  return barNames[days] ?? `${days} days`;
}

/** Says which part of a window the chart does not show; empty when it shows all of it. */
export function outsideText(view: DayRange, window: DayRange): string {
  if (window.first > view.last || window.last < view.first) return "The window lies outside the chart.";
  const ends = [
    ...(window.first < view.first ? [`begins on ${dayWords(window.first)}, before the chart`] : []),
    ...(window.last > view.last ? [`ends on ${dayWords(window.last)}, after the chart`] : []),
  ];
  return ends.length === 0 ? "" : `The window is larger than the chart: it ${ends.join(", and ")}.`;
}

/** Where the scale ends: the next round number, of those with an even third or quarter. */
export function roundUp(value: number): number {
  if (value <= 4) return 4;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 1.2, 1.6, 2, 3, 4, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}
