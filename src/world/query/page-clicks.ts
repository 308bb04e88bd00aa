/** Finds the clicks of a page: the counts give the first one, then the classes are merged from there. */

import { lastWhere } from "../model/bisection.ts";
import { tickAt, ticksPerDay } from "../model/hourly-distribution.ts";
import { countOfBeforeDay, countOnDay } from "../model/links.ts";
import type { ClickPositions } from "../time/click-positions.ts";
import { countBefore, type DayClass, dayClassOf, tickOf } from "../time/click-times.ts";
import { appendChanged } from "./page-changed-clicks.ts";
import { type Selection, selectedBeforeDay, selectedOnDay } from "./selection.ts";

/** The clicks from `skip` on, `limit` at most, newest first. */
export function pageNewestFirst(selection: Selection, skip: number, limit: number): ClickPositions {
  const length = Math.max(0, Math.min(limit, selection.total - skip));
  const positions: ClickPositions = {
    length: 0,
    day: new Array(length),
    clickClass: new Array(length),
    k: new Array(length),
    tick: new Array(length),
  };
  if (length === 0) return positions;
  const { changed } = selection;
  if (!changed) appendUnchanged(selection, { skip, length }, positions);
  else {
    appendChanged(selection, changed, { skip, limit: length }, positions);
    const { fromDay } = changed;
    const total = selectedBeforeDay(selection, fromDay);
    const older = { ...selection, total, toDay: Math.min(selection.toDay, fromDay - 1), changed: undefined };
    if (positions.length < length)
      appendUnchanged(older, { skip: Math.max(0, skip - (selection.total - total)), length }, positions);
  }
  return positions;
}

interface PagePlace {
  readonly skip: number;
  /** Clicks of the page, those that were found before included. */
  readonly length: number;
}

function appendUnchanged(selection: Selection, { skip, length }: PagePlace, positions: ClickPositions): void {
  const older = selection.total - skip;
  let day = dayAtRank(selection, older);
  let left = older - selectedBeforeDay(selection, day);
  let heads = headsAtRank(dayClassesOn(selection, day), left + skippedOn(selection, day));
  while (positions.length < length) {
    mergeBackwards({ day, heads, take: Math.min(left, length - positions.length) }, positions);
    if (positions.length === length) break;
    day--;
    left = selectedOnDay(selection, day);
    if (left > 0) heads = dayClassesOn(selection, day).map((dayClass) => headOf(dayClass, dayClass.count));
  }
}

/** The clicks from `skip` on, `limit` at most, oldest first. */
export function pageOldestFirst(selection: Selection, skip: number, limit: number): ClickPositions {
  const length = Math.max(0, Math.min(limit, selection.total - skip));
  const positions = pageNewestFirst(selection, selection.total - skip - length, length);
  for (const column of [positions.day, positions.clickClass, positions.k, positions.tick]) column.reverse();
  if (positions.shownClass) {
    positions.shownClass.length = length;
    positions.shownClass.reverse();
  }
  return positions;
}

/** The day on which the `rank`-th oldest click of the selection lies; `rank` counts from 1. */
function dayAtRank(selection: Selection, rank: number): number {
  let [low, high] = [selection.fromDay, selection.toDay];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (selectedBeforeDay(selection, middle) < rank) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Clicks of the first day that lie before the window. */
function skippedOn({ link, classes, fromDay, before }: Selection, day: number): number {
  return day === fromDay ? before - countOfBeforeDay(link, classes, day) : 0;
}

function dayClassesOn({ link, classes }: Selection, day: number): DayClass[] {
  const dayClasses: DayClass[] = [];
  for (const c of classes) if (countOnDay(link, c, day) > 0) dayClasses.push(dayClassOf(link, c, day));
  return dayClasses;
}

/** A position in the clicks of one class on a day. The clicks below it are still to come, the newest first. */
interface Head {
  readonly dayClass: DayClass;
  /** Number of clicks below it. */
  below: number;
  /** The tick of the next one, or -1 when none is left. */
  tick: number;
}

function headOf(dayClass: DayClass, below: number): Head {
  return { dayClass, below, tick: below > 0 ? tickOf(dayClass, below - 1) : -1 };
}

function move(head: Head, below: number): void {
  head.below = below;
  head.tick = below > 0 ? tickOf(head.dayClass, below - 1) : -1;
}

/** For each class, the position below which its clicks are among the `rank` oldest of the day. */
function headsAtRank(dayClasses: readonly DayClass[], rank: number): Head[] {
  let count = 0;
  for (const dayClass of dayClasses) count += dayClass.count;
  if (rank >= count) return dayClasses.map((dayClass) => headOf(dayClass, dayClass.count));
  const { ticks, hourlyDistribution } = dayClasses[0] as DayClass;
  // All classes follow one curve, so its value at this share is wrong by a few clicks at most.
  const tick = ticks ? tickAtRank(dayClasses, rank) : tickAt(hourlyDistribution, rank / count);
  const heads = dayClasses.map((dayClass) => headOf(dayClass, countBefore(dayClass, tick)));
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

/** The largest tick before which at most `rank` clicks of the day happen. */
function tickAtRank(dayClasses: readonly DayClass[], rank: number): number {
  return lastWhere(0, ticksPerDay - 1, (tick) => {
    let before = 0;
    for (const dayClass of dayClasses) before += countBefore(dayClass, tick);
    return before <= rank;
  });
}

function newestOf(heads: readonly Head[]): Head {
  let newest = heads[0] as Head;
  for (let i = 1; i < heads.length; i++) {
    const head = heads[i] as Head;
    if (head.tick > newest.tick) newest = head;
  }
  return newest;
}

/** The head that has the oldest of the clicks above the heads. */
function oldestAbove(heads: readonly Head[]): Head {
  let [best, bestTick] = [heads[0] as Head, Number.POSITIVE_INFINITY];
  for (const head of heads) {
    const { dayClass, below } = head;
    const tick = below < dayClass.count ? tickOf(dayClass, below) : Number.POSITIVE_INFINITY;
    if (tick < bestTick) [best, bestTick] = [head, tick];
  }
  return best;
}

interface DayMerge {
  readonly day: number;
  readonly heads: readonly Head[];
  readonly take: number;
}

/** Appends the day's clicks below the heads, newest first, `take` of them. */
function mergeBackwards({ day, heads, take }: DayMerge, positions: ClickPositions): void {
  for (let taken = 0; taken < take; taken++) {
    const newest = newestOf(heads);
    const at = positions.length++;
    const k = newest.below - 1;
    positions.day[at] = day;
    positions.clickClass[at] = newest.dayClass.clickClass;
    positions.k[at] = k;
    positions.tick[at] = newest.tick;
    move(newest, k);
  }
}
