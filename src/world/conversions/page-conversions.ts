/** Which conversions stand on a page: found by counting to the place, then merging the kinds of each day from there on. */

import { conversionsBefore, conversionTick, type DayConversions } from "../fans/day-conversions.ts";
import { tickAt } from "../model/hourly-distribution.ts";
import { daysOf } from "../time/past-span.ts";
import { conversionsBeforeDay, conversionsOn } from "./conversion-counts.ts";
import type { PlacedConversion } from "./placed-conversion.ts";
import type { SelectedConversions } from "./selected-conversions.ts";

export interface PagePlace {
  readonly offset: number;
  readonly limit: number;
}

/** The conversions from `offset` on, `limit` at most, newest first. */
export function pageNewestFirst(
  selected: SelectedConversions,
  { offset, limit }: PagePlace,
): PlacedConversion[] {
  const { sums, filter, span } = selected;
  const { fromDay, toDay } = daysOf(span);
  const page: PlacedConversion[] = [];
  if (fromDay > toDay) return page;
  const before = selected.before.conversions;
  // Conversions of the link that are older than the page, counted from the first day; and the oldest that may be on it.
  let older = selected.until.conversions - Math.min(offset, Number.MAX_SAFE_INTEGER / 2);
  const end = Math.max(before, older - limit);
  let day = toDay;
  while (older > end) {
    day = dayOfRank(selected, older, { fromDay, toDay: day });
    const beforeDay = conversionsBeforeDay(sums, filter, day);
    const heads = headsAtRank(conversionsOn(sums, filter, day), older - beforeDay);
    for (const least = Math.max(end, beforeDay); older > least; older--) page.push(takeNewest(heads));
  }
  return page;
}

/** The same, oldest first. */
export function pageOldestFirst(
  selected: SelectedConversions,
  { offset, limit }: PagePlace,
): PlacedConversion[] {
  const total = selected.until.conversions - selected.before.conversions;
  const length = Math.max(0, Math.min(limit, total - offset));
  return pageNewestFirst(selected, { offset: total - offset - length, limit: length }).reverse();
}

interface DayRange {
  readonly fromDay: number;
  readonly toDay: number;
}

/** The day of the `rank`-th oldest conversion of the link and filter; often the last of the days, or one shortly before. */
function dayOfRank(
  { sums, filter }: SelectedConversions,
  rank: number,
  { fromDay, toDay }: DayRange,
): number {
  const isBefore = (day: number) => conversionsBeforeDay(sums, filter, day) < rank;
  let [low, high] = [toDay, toDay];
  for (let step = 1; low > fromDay && !isBefore(low); step *= 2) {
    high = low - 1;
    low = Math.max(fromDay, low - step);
  }
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isBefore(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A place among the conversions of a kind: below it lie those that are still to come, the newest next. */
interface Head {
  readonly conversions: DayConversions;
  /** How many lie below. */
  below: number;
  /** The tick of the next one, or -1 when none is left. */
  tick: number;
}

function headOf(conversions: DayConversions, below: number): Head {
  return { conversions, below, tick: below > 0 ? conversionTick(conversions, below - 1) : -1 };
}

function move(head: Head, below: number): void {
  head.below = below;
  head.tick = below > 0 ? conversionTick(head.conversions, below - 1) : -1;
}

/** For each kind the place below which its conversions are among the day's `rank` oldest. */
function headsAtRank(kinds: readonly DayConversions[], rank: number): Head[] {
  let count = 0;
  for (const kind of kinds) count += kind.count;
  if (rank >= count) return kinds.map((kind) => headOf(kind, kind.count));
  // All kinds follow one curve, so reading it at the share asked for misses by a few conversions of each at most.
  const tick = tickAt((kinds[0] as DayConversions).course, rank / count);
  const heads = kinds.map((kind) => headOf(kind, conversionsBefore(kind, tick)));
  let excess = -rank;
  for (const { below } of heads) excess += below;
  for (; excess > 0; excess--) {
    const newest = newestOf(heads);
    move(newest, newest.below - 1);
  }
  for (; excess < 0; excess++) {
    const oldest = oldestAbove(heads);
    move(oldest, oldest.below + 1);
  }
  return heads;
}

function takeNewest(heads: readonly Head[]): PlacedConversion {
  const newest = newestOf(heads);
  const { conversions, tick } = newest;
  const i = newest.below - 1;
  move(newest, i);
  return { conversions, i, tick };
}

function newestOf(heads: readonly Head[]): Head {
  let newest = heads[0] as Head;
  for (let i = 1; i < heads.length; i++) {
    const head = heads[i] as Head;
    if (head.tick > newest.tick) newest = head;
  }
  return newest;
}

/** The head that has the oldest of the conversions above the heads. */
function oldestAbove(heads: readonly Head[]): Head {
  let [best, bestTick] = [heads[0] as Head, Number.POSITIVE_INFINITY];
  for (const head of heads) {
    const { conversions, below } = head;
    const tick = below < conversions.count ? conversionTick(conversions, below) : Number.POSITIVE_INFINITY;
    if (tick < bestTick) [best, bestTick] = [head, tick];
  }
  return best;
}
