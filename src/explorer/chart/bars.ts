/** What stands in each bar of the chart. */
import { type ClassFilter, type ClassTotals, classes, isKept, sumOf } from "./classes.ts";
import type { LinkHistory } from "./link-history.ts";
import type { DayRange } from "./visible-range.ts";

/** One bar: some days, and their clicks by class. */
export interface Bar extends DayRange {
  readonly counts: ClassTotals;
}

/** A class's part of a bar, as clicks from the ground. */
export interface BarPart {
  readonly name: keyof ClassTotals;
  readonly isKept: boolean;
  readonly from: number;
  readonly to: number;
}

const none: ClassTotals = { people: 0, peopleAgain: 0, bots: 0, botsAgain: 0 };

/** The bars of a view. They begin at the view's first day, so the last may be of fewer days. */
export function barsOf(history: LinkHistory, view: DayRange, size: number): readonly Bar[] {
  const bars: Bar[] = [];
  for (let first = view.first; first <= view.last; first += size) {
    const last = Math.min(first + size - 1, view.last);
    let counts = none;
    for (let day = first; day <= last; day++) counts = added(counts, history.days.get(day) ?? none);
    bars.push({ first, last, counts });
  }
  return bars;
}

/** The parts of a bar from the ground up: first what the filter keeps, then, as shadows, what it leaves out. */
export function partsOf({ counts }: Bar, filter: ClassFilter): readonly BarPart[] {
  const parts: BarPart[] = [];
  let height = 0;
  for (const kept of [true, false]) {
    for (const { name, is } of classes) {
      if (isKept(is, filter) !== kept || counts[name] === 0) continue;
      parts.push({ name, isKept: kept, from: height, to: height + counts[name] });
      height += counts[name];
    }
  }
  return parts;
}

/** The clicks of the tallest bar. */
export function tallest(bars: readonly Bar[]): number {
  return bars.reduce((most, { counts }) => Math.max(most, sumOf(counts)), 0);
}

function added(a: ClassTotals, b: ClassTotals): ClassTotals {
  return {
    people: a.people + b.people,
    peopleAgain: a.peopleAgain + b.peopleAgain,
    bots: a.bots + b.bots,
    botsAgain: a.botsAgain + b.botsAgain,
  };
}
