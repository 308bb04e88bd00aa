/** Which clicks a window and its filters hold: exact counts, without looking at a single click. */
import { firstDay, lastDay, secondsPerDay } from "./calendar.ts";
import { type Dataset, linkOf } from "./dataset.ts";
import { countBeforeDay, type Link } from "./links.ts";
import { ticksPerMillisecond } from "./rhythm.ts";
import { countBefore, streamOf } from "./streams.ts";
import type { ClickClass } from "./traffic.ts";

/** A closed span of instants. */
export interface Window {
  /** First second. */
  readonly start: number;
  /** Last second, itself included; before `start` when the window holds nothing. */
  readonly end: number;
}

/** Which clicks are asked for, before paging. */
export interface Selector {
  readonly link: string;
  readonly window: Window;
  readonly includeBots: boolean;
  readonly includeDuplicates: boolean;
  /** Clicks of this instant and later have not happened yet. Milliseconds since 1970-01-01 UTC. */
  readonly nowMs: number;
}

/** The clicks of a window after filtering. */
export interface Selection {
  readonly link: Link;
  readonly classes: readonly ClickClass[];
  /** First and last day of the window that are in the calendar; empty when the first is the later one. */
  readonly fromDay: number;
  readonly toDay: number;
  /** For each selected class, the clicks of the link before the window, and before its end. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly total: number;
}

const classesByFilter: readonly (readonly ClickClass[])[] = [[0], [0, 1], [0, 2], [0, 1, 2, 3]];

export function select(dataset: Dataset, selector: Selector): Selection {
  const { startMs, endMs } = clip(selector);
  const link = linkOf(dataset, selector.link, Math.floor(endMs / msPerDay));
  const classes =
    classesByFilter[(selector.includeBots ? 1 : 0) + (selector.includeDuplicates ? 2 : 0)] ?? [];
  const from = new Float64Array(4);
  const to = new Float64Array(4);
  if (endMs <= startMs) return { link, classes, fromDay: 0, toDay: -1, from, to, total: 0 };
  let total = 0;
  for (const c of classes) {
    from[c] = clicksBefore(link, c, startMs);
    to[c] = clicksBefore(link, c, endMs);
    total += (to[c] as number) - (from[c] as number);
  }
  const [fromDay, toDay] = [Math.floor(startMs / msPerDay), Math.ceil(endMs / msPerDay) - 1];
  return { link, classes, fromDay, toDay, from, to, total };
}

/** Selected clicks of one day of the selection. */
export function selectedOn(selection: Selection, day: number): number {
  const { link, classes, from, to, fromDay, toDay } = selection;
  let sum = 0;
  for (const c of classes) {
    const begin = day === fromDay ? (from[c] as number) : countBeforeDay(link, c, day);
    const finish = day === toDay ? (to[c] as number) : countBeforeDay(link, c, day + 1);
    sum += finish - begin;
  }
  return sum;
}

// Counted in whole milliseconds: as a fraction of a second, the present would be off by a few ticks.
const msPerDay = 1000 * secondsPerDay;
const calendarEndMs = (lastDay + 1) * msPerDay;

/** The window as a half-open span of instants within calendar and present. */
function clip({ window, nowMs }: Selector): { readonly startMs: number; readonly endMs: number } {
  const startMs = Math.max(1000 * window.start, firstDay * msPerDay);
  const endMs = Math.min(1000 * (window.end + 1), nowMs, calendarEndMs);
  return { startMs, endMs };
}

function clicksBefore(link: Link, clickClass: ClickClass, atMs: number): number {
  const day = Math.floor(atMs / msPerDay);
  const beforeDay = countBeforeDay(link, clickClass, day);
  const tick = (atMs - day * msPerDay) * ticksPerMillisecond;
  return tick === 0 ? beforeDay : beforeDay + countBefore(streamOf(link, clickClass, day), tick);
}
