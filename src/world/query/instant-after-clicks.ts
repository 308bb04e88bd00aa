/** When so many more clicks of a link have happened. */
import { firstDay, lastDay, msPerDay, secondsPerDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import { select } from "./selection.ts";

/** A link without clicks has none later. */
const mostDays = 365;
const window = { start: firstDay * secondsPerDay, end: (lastDay + 1) * secondsPerDay };

interface Arrival {
  readonly link: string;
  readonly nowMs: number;
  /** Clicks of all classes that happen from now on. */
  readonly clicks: number;
}

/** The first millisecond before which they have happened, or a year from now. */
export function instantAfterClicks(dataset: Dataset, { link, nowMs, clicks }: Arrival): number {
  const unchanged = { ...dataset, changes: undefined };
  const happened = (atMs: number) =>
    select(unchanged, { link, window, includeBots: true, includeDuplicates: true, nowMs: atMs }).total;
  const wanted = happened(nowMs) + clicks;
  let [before, after] = [nowMs, nowMs];
  for (let days = 1; happened(after) < wanted && days <= mostDays; days *= 2) {
    before = after;
    after = nowMs + days * msPerDay;
  }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (happened(middle) < wanted) before = middle;
    else after = middle;
  }
  return after;
}
