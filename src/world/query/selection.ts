/** Counts the clicks of a window and its filters exactly, without generating a click. */
import { firstDay, lastDay, msPerDay } from "../model/calendar.ts";
import { type Dataset, linkOf } from "../model/dataset.ts";
import { ticksPerMillisecond } from "../model/hourly-distribution.ts";
import { countBeforeDay, countOfBeforeDay, type Link } from "../model/links.ts";
import { type ClickClass, classes as everyClass } from "../model/traffic.ts";
import { countBefore, dayClassOf } from "../time/click-times.ts";
import type { Window } from "../time/window.ts";
import { type ChangedDays, changedDaysOf, extraBeforeDay, extraBeforeTick } from "./changed-days.ts";
import { listedRanges } from "./changed-ranges.ts";
import type { RowRange } from "./row-ranges.ts";

/** The clicks of a query before paging. */
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
  /** First and last day of the window within the calendar. The window is empty when the first is later. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Clicks of the selected classes before the window. */
  readonly before: number;
  readonly total: number;
  /** The window within calendar and present, as a half-open span. */
  readonly startMs: number;
  readonly endMs: number;
  /** The days of which some clicks are hidden or marked wrongly as of now; undefined when there is none. */
  readonly changed: ChangedDays | undefined;
}

const classesByFilter: readonly (readonly ClickClass[])[] = [[0], [0, 1], [0, 2], [0, 1, 2, 3]];

export function select(dataset: Dataset, selector: Selector): Selection {
  const { startMs, endMs } = clip(selector);
  const link = linkOf(dataset, selector.link, {
    day: Math.floor(endMs / msPerDay),
    present: Math.floor(selector.nowMs / msPerDay),
  });
  const classes =
    classesByFilter[(selector.includeBots ? 1 : 0) + (selector.includeDuplicates ? 2 : 0)] ?? [];
  const span = { startMs, endMs };
  if (endMs <= startMs)
    return { link, classes, fromDay: 0, toDay: -1, before: 0, total: 0, ...span, changed: undefined };
  let before = 0;
  let until = 0;
  for (const c of classes) {
    before += clicksBefore(link, c, startMs);
    until += clicksBefore(link, c, endMs);
  }
  const [fromDay, toDay] = [Math.floor(startMs / msPerDay), Math.ceil(endMs / msPerDay) - 1];
  const { changes } = dataset;
  const changed = changes && changedDaysOf({ link, classes, changes, toDay, nowMs: selector.nowMs });
  if (changed) {
    before += extraBeforeInstant(changed, startMs);
    until += extraBeforeInstant(changed, endMs);
  }
  return { link, classes, fromDay, toDay, before, total: until - before, ...span, changed };
}

/** The clicks of a selection, class by class. */
export function rangesOfSelection(selection: Selection): readonly RowRange[] {
  const { link, classes, startMs, endMs, changed } = selection;
  if (endMs <= startMs) return [];
  const rangeOf = (c: ClickClass) => ({
    rowClass: c,
    from: clicksBefore(link, c, startMs),
    to: clicksBefore(link, c, endMs),
  });
  if (!changed) return classes.map(rangeOf);
  return everyClass.flatMap((c) => listedRanges(changed, { link, clickClass: c, range: rangeOf(c) }));
}

/** Selected clicks before a day of the selection, or before the day after its last. */
export function selectedBeforeDay(selection: Selection, day: number): number {
  const { fromDay, toDay, before, total } = selection;
  if (day <= fromDay) return 0;
  return day > toDay ? total : listedBeforeDay(selection, day) - before;
}

/** Clicks of the selected classes before a day, whatever the window is. */
export function listedBeforeDay(
  { link, classes, changed }: Pick<Selection, "link" | "classes" | "changed">,
  day: number,
): number {
  const count = countOfBeforeDay(link, classes, day);
  return changed ? count + extraBeforeDay(changed, day) : count;
}

// In whole milliseconds: as a fraction of a second, the present would be wrong by a few ticks.
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
  return tick === 0 ? beforeDay : beforeDay + countBefore(dayClassOf(link, clickClass, day), tick);
}

function extraBeforeInstant(changed: ChangedDays, atMs: number): number {
  const day = Math.floor(atMs / msPerDay);
  return extraBeforeTick(changed, day, (atMs - day * msPerDay) * ticksPerMillisecond);
}
