/** Which clicks stand on a page: found by counting to the place, then merging the classes from there on. */
import { countOfBeforeDay, countOnDay } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import { countBefore, type DayClass, dayClassOf, tickOf } from "../time/click-times.ts";
import { tickAt } from "../time/hourly-distribution.ts";
import { type Selection, selectedBeforeDay } from "./selection.ts";

/**
 * The clicks of a page in their order, as columns of numbers: where each stands in its stream. Plain arrays, since
 * typed ones of this length each take memory of their own from the system.
 */
export interface PageClicks {
  length: number;
  readonly day: number[];
  readonly clickClass: ClickClass[];
  /** Number of the click in its day and class. */
  readonly k: number[];
  readonly tick: number[];
}

/** The clicks from `skip` on, `limit` at most, newest first. */
export function pageNewestFirst(selection: Selection, skip: number, limit: number): PageClicks {
  const length = Math.max(0, Math.min(limit, selection.total - skip));
  const picks: PageClicks = {
    length: 0,
    day: new Array(length),
    clickClass: new Array(length),
    k: new Array(length),
    tick: new Array(length),
  };
  if (length === 0) return picks;
  const older = selection.total - skip;
  let day = dayAtRank(selection, older);
  let left = older - selectedBeforeDay(selection, day);
  let heads = headsAtRank(streamsOn(selection, day), left + skippedOn(selection, day));
  while (picks.length < length) {
    mergeBackwards({ day, heads, take: Math.min(left, length - picks.length) }, picks);
    if (picks.length === length) break;
    day--;
    left = selectedBeforeDay(selection, day + 1) - selectedBeforeDay(selection, day);
    if (left > 0) heads = streamsOn(selection, day).map((stream) => headOf(stream, stream.count));
  }
  return picks;
}

/** The clicks from `skip` on, `limit` at most, oldest first. */
export function pageOldestFirst(selection: Selection, skip: number, limit: number): PageClicks {
  const length = Math.max(0, Math.min(limit, selection.total - skip));
  const picks = pageNewestFirst(selection, selection.total - skip - length, length);
  for (const column of [picks.day, picks.clickClass, picks.k, picks.tick]) column.reverse();
  return picks;
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

function streamsOn({ link, classes }: Selection, day: number): DayClass[] {
  const streams: DayClass[] = [];
  for (const c of classes) if (countOnDay(link, c, day) > 0) streams.push(dayClassOf(link, c, day));
  return streams;
}

/** A place in a stream: below it lie the clicks that are still to come, the newest next. */
interface Head {
  readonly stream: DayClass;
  /** How many clicks lie below. */
  below: number;
  /** The tick of the next one, or -1 when none is left. */
  tick: number;
}

function headOf(stream: DayClass, below: number): Head {
  return { stream, below, tick: below > 0 ? tickOf(stream, below - 1) : -1 };
}

function move(head: Head, below: number): void {
  head.below = below;
  head.tick = below > 0 ? tickOf(head.stream, below - 1) : -1;
}

/** For each stream the place below which its clicks are among the day's `rank` oldest. */
function headsAtRank(streams: readonly DayClass[], rank: number): Head[] {
  let count = 0;
  for (const stream of streams) count += stream.count;
  if (rank >= count) return streams.map((stream) => headOf(stream, stream.count));
  // All classes follow one curve, so reading it at the share asked for misses by a few clicks at most.
  const tick = tickAt((streams[0] as DayClass).rhythm, rank / count);
  const heads = streams.map((stream) => headOf(stream, countBefore(stream, tick)));
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
    const { stream, below } = head;
    const tick = below < stream.count ? tickOf(stream, below) : Number.POSITIVE_INFINITY;
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
function mergeBackwards({ day, heads, take }: DayMerge, picks: PageClicks): void {
  for (let taken = 0; taken < take; taken++) {
    const newest = newestOf(heads);
    const at = picks.length++;
    const k = newest.below - 1;
    picks.day[at] = day;
    picks.clickClass[at] = newest.stream.clickClass;
    picks.k[at] = k;
    picks.tick[at] = newest.tick;
    move(newest, k);
  }
}
