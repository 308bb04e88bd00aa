/** What stands in each bar of the chart. */
import { type LinkHistory, type Series, type SeriesValues, sumOf, toCent } from "./series.ts";
import type { DayRange } from "./visible-range.ts";

/** One bar: some days, and their numbers by series. */
export interface Bar extends DayRange {
  readonly values: SeriesValues;
}

/** A series' part of a bar, measured from the ground. */
export interface BarPart {
  readonly name: string;
  readonly isKept: boolean;
  readonly from: number;
  readonly to: number;
}

export interface BarsOptions {
  readonly history: LinkHistory;
  readonly series: readonly Series[];
  readonly view: DayRange;
  /** Days in a bar. */
  readonly size: number;
}

/** The bars of a view. They begin at the view's first day, so the last may be of fewer days. */
export function barsOf({ history, series, view, size }: BarsOptions): readonly Bar[] {
  const bars: Bar[] = [];
  for (let first = view.first; first <= view.last; first += size) {
    const last = Math.min(first + size - 1, view.last);
    const sums: Record<string, number> = {};
    for (const { name } of series) {
      let sum = 0;
      for (let day = first; day <= last; day++) sum += history.days.get(day)?.[name] ?? 0;
      sums[name] = toCent(sum);
    }
    bars.push({ first, last, values: sums });
  }
  return bars;
}

/** The parts of a bar from the ground up: first what the filter keeps, then, as shadows, what it leaves out. */
export function partsOf({ values }: Bar, series: readonly Series[]): readonly BarPart[] {
  const parts: BarPart[] = [];
  let height = 0;
  for (const kept of [true, false]) {
    for (const { name, isKept } of series) {
      const value = values[name] ?? 0;
      if (isKept !== kept || value === 0) continue;
      parts.push({ name, isKept, from: height, to: height + value });
      height += value;
    }
  }
  return parts;
}

/** The sum of the tallest bar. */
export function tallest(bars: readonly Bar[], series: readonly Series[]): number {
  return bars.reduce((most, { values }) => Math.max(most, sumOf(values, series)), 0);
}
