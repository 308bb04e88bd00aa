/** Which clicks stand on a page: found by counting to the place, then merging the classes from there on. */
import { countBeforeDay, countOnDay } from "./links.ts";
import { tickAt } from "./rhythm.ts";
import type { Selection } from "./selection.ts";
import { countBefore, type Stream, streamOf, tickOf } from "./streams.ts";

/** The clicks of a page in their order, as columns of numbers: where each stands in its stream. */
export interface Picks {
  length: number;
  readonly day: Int32Array;
  readonly clickClass: Uint8Array;
  /** Number of the click in its day and class. */
  readonly k: Float64Array;
  readonly tick: Float64Array;
}

/** The clicks from `skip` on, `limit` at most, newest first. */
export function picksNewestFirst(selection: Selection, skip: number, limit: number): Picks {
  const length = Math.max(0, Math.min(limit, selection.total - skip));
  const picks: Picks = {
    length: 0,
    day: new Int32Array(length),
    clickClass: new Uint8Array(length),
    k: new Float64Array(length),
    tick: new Float64Array(length),
  };
  if (length === 0) return picks;
  const older = selection.total - skip;
  let day = dayAtRank(selection, older);
  let left = older - selectedBeforeDay(selection, day);
  let streams = streamsOn(selection, day);
  let heads = headsAtRank(streams, left + skippedOn(selection, day));
  while (picks.length < length) {
    left = Math.min(left, length - picks.length);
    mergeBackwards({ day, streams, heads, take: left }, picks);
    day--;
    if (picks.length === length) break;
    left = selectedBeforeDay(selection, day + 1) - selectedBeforeDay(selection, day);
    if (left === 0) continue;
    streams = streamsOn(selection, day);
    heads = streams.map((stream) => stream.count);
  }
  return picks;
}

/** The clicks from `skip` on, `limit` at most, oldest first. */
export function picksOldestFirst(selection: Selection, skip: number, limit: number): Picks {
  const length = Math.max(0, Math.min(limit, selection.total - skip));
  const picks = picksNewestFirst(selection, selection.total - skip - length, length);
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

function selectedBeforeDay({ link, classes, from, fromDay }: Selection, day: number): number {
  if (day <= fromDay) return 0;
  let sum = 0;
  for (const c of classes) sum += countBeforeDay(link, c, day) - (from[c] as number);
  return sum;
}

/** Clicks of the first day that lie before the window. */
function skippedOn({ link, classes, from, fromDay }: Selection, day: number): number {
  if (day !== fromDay) return 0;
  let sum = 0;
  for (const c of classes) sum += (from[c] as number) - countBeforeDay(link, c, day);
  return sum;
}

function streamsOn({ link, classes }: Selection, day: number): readonly Stream[] {
  return classes.filter((c) => countOnDay(link, c, day) > 0).map((c) => streamOf(link, c, day));
}

/** For each stream how many of its clicks are among the day's `rank` oldest. */
function headsAtRank(streams: readonly Stream[], rank: number): number[] {
  const count = streams.reduce((sum, stream) => sum + stream.count, 0);
  if (rank >= count) return streams.map((stream) => stream.count);
  // All classes follow one curve, so reading it at the share asked for misses by a few clicks at most.
  const tick = tickAt((streams[0] as Stream).rhythm, rank / count);
  const heads = streams.map((stream) => countBefore(stream, tick));
  let excess = heads.reduce((sum, head) => sum + head, 0) - rank;
  for (; excess > 0; excess--) {
    const newest = latest(streams, heads);
    heads[newest] = (heads[newest] as number) - 1;
  }
  for (; excess < 0; excess++) {
    const oldest = earliest(streams, heads);
    heads[oldest] = (heads[oldest] as number) + 1;
  }
  return heads;
}

function latest(streams: readonly Stream[], heads: readonly number[]): number {
  let [best, bestTick] = [-1, -1];
  streams.forEach((stream, i) => {
    const head = heads[i] as number;
    const tick = head > 0 ? tickOf(stream, head - 1) : -1;
    if (tick > bestTick) [best, bestTick] = [i, tick];
  });
  return best;
}

function earliest(streams: readonly Stream[], heads: readonly number[]): number {
  let [best, bestTick] = [-1, Number.POSITIVE_INFINITY];
  streams.forEach((stream, i) => {
    const head = heads[i] as number;
    const tick = head < stream.count ? tickOf(stream, head) : Number.POSITIVE_INFINITY;
    if (tick < bestTick) [best, bestTick] = [i, tick];
  });
  return best;
}

interface DayMerge {
  readonly day: number;
  readonly streams: readonly Stream[];
  readonly heads: readonly number[];
  readonly take: number;
}

/** Appends the day's clicks below the heads, newest first, `take` of them. */
function mergeBackwards({ day, streams, heads, take }: DayMerge, picks: Picks): void {
  const next = Float64Array.from(heads);
  const ticks = Float64Array.from(streams, (stream, i) => before(stream, next[i] as number));
  for (let taken = 0; taken < take; taken++) {
    let best = 0;
    for (let i = 1; i < ticks.length; i++) if ((ticks[i] as number) > (ticks[best] as number)) best = i;
    const stream = streams[best] as Stream;
    const k = (next[best] as number) - 1;
    const at = picks.length++;
    picks.day[at] = day;
    picks.clickClass[at] = stream.clickClass;
    picks.k[at] = k;
    picks.tick[at] = ticks[best] as number;
    next[best] = k;
    ticks[best] = before(stream, k);
  }
}

function before(stream: Stream, head: number): number {
  return head > 0 ? tickOf(stream, head - 1) : -1;
}
