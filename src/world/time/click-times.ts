/**
 * The instants of clicks in a day. Click `k` of the `n` clicks of a class lies in the `k`-th of `n` equal shares of
 * the day's curve, at a place that its hash decides. So instants grow with `k`, and finding the instant of a click or
 * the number of clicks before an instant takes the same time for every `n`.
 */
import { weekday } from "../model/calendar.ts";
import { derive, mix32 } from "../model/hash.ts";
import { type HourlyDistribution, shareBefore, tickAt } from "../model/hourly-distribution.ts";
import { countBeforeDay, countOnDay, type Link } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";

/** The clicks of one class on one day. */
export interface DayClass {
  readonly clickClass: ClickClass;
  readonly count: number;
  readonly hourlyDistribution: HourlyDistribution;
  /** Two hashes, from which the hashes of the clicks are made. */
  readonly hash: number;
  readonly hash2: number;
  /** The ticks of the clicks, where a user brings them. */
  readonly ticks: Float64Array | undefined;
}

export function dayClassOf(link: Link, clickClass: ClickClass, day: number): DayClass {
  return {
    clickClass,
    count: countOnDay(link, clickClass, day),
    hourlyDistribution: hourlyDistributionOn(link, day),
    hash: dayClassHash(link, clickClass, day),
    hash2: dayClassHash2(link, clickClass, day),
    ticks: link.stored?.classes[clickClass].ticks.subarray(
      countBeforeDay(link, clickClass, day),
      countBeforeDay(link, clickClass, day + 1),
    ),
  };
}

export function hourlyDistributionOn({ hourlyDistributions }: Link, day: number): HourlyDistribution {
  const isWeekend = weekday(day) % 6 === 0;
  return hourlyDistributions[isWeekend ? 1 : 0];
}

/** The two hashes of a `DayClass`, for callers that need nothing else of it. */
export function dayClassHash(link: Link, clickClass: ClickClass, day: number): number {
  return derive(link.hash, 4 * day + clickClass) ^ link.hash2;
}

export function dayClassHash2(link: Link, clickClass: ClickClass, day: number): number {
  return derive(link.hash2, 4 * day + clickClass) ^ link.hash;
}

/** The hash of click `k`. No two clicks of a class and day share it. */
export function clickHash(dayHash: number, k: number): number {
  return mix32((dayHash + Math.imul(k, 0x85ebca6b)) | 0);
}

/** The tick at which click `k` happens. Classes use different ticks, so no two clicks of a day share one. */
export function tickOf(dayClass: DayClass, k: number): number {
  if (dayClass.ticks) return dayClass.ticks[k]!;
  const share = (k + placeInShare(dayClass.hash, k)) / dayClass.count;
  return Math.floor(tickAt(dayClass.hourlyDistribution, share) / 4) * 4 + dayClass.clickClass;
}

/** Where in the `k`-th share of a day something happens. A 32nd of each share stays empty, so no two have the same tick. */
export function placeInShare(dayHash: number, k: number): number {
  return ((clickHash(dayHash, k) >>> 8) / 0x100_0000) * 0.96875;
}

/** How many clicks happen before a tick. */
export function countBefore(dayClass: DayClass, tick: number): number {
  const { count, ticks } = dayClass;
  if (ticks) return countBelow(ticks, tick);
  const passed = shareBefore(dayClass.hourlyDistribution, tick) * count;
  // All clicks of earlier shares are before the tick: the empty part of a share is larger than any rounding error.
  // Only the click of this share must be compared, and the next one if rounding could have skipped it.
  let k = Math.min(count, Math.floor(passed));
  if (k < count && tickOf(dayClass, k) < tick) {
    k++;
    if (k < count && k - passed < 0.001 && tickOf(dayClass, k) < tick) k++;
  }
  return k;
}

/** How many of some ascending numbers are less than another. */
function countBelow(ascending: Float64Array, bound: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
