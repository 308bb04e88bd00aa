/** Counts the clicks of a window and its filters exactly, without generating a click. */
import { msPerDay } from "../model/calendar.ts";
import { type Dataset, linkOf } from "../model/dataset.ts";
import { countBeforeDay, countOfBeforeDay, type Link } from "../model/links.ts";
import { type ClickClass, classes as everyClass } from "../model/traffic.ts";
import { countBefore, dayClassOf } from "../time/click-times.ts";
import { type DayTick, dayTickOf } from "../time/day-tick.ts";
import { daysOf, type PastSpan, pastSpan } from "../time/past-span.ts";
import type { Window } from "../time/window.ts";
import { type ChangedDays, changedDaysOf, extraBeforeDay, extraBeforeTick } from "./changed-days.ts";
import { listedRanges } from "./changed-ranges.ts";
import type { RowRange } from "./row-ranges.ts";

/** The clicks of a query before paging. */
export interface Selector extends ClickFilter {
  readonly link: string;
  readonly window: Window;
  /** Clicks of this instant and later have not happened yet. Milliseconds since 1970-01-01 UTC. */
  readonly nowMs: number;
}

/** Which classes of clicks are wanted beside those that are neither bots nor duplicates. */
export interface ClickFilter {
  readonly includeBots: boolean;
  readonly includeDuplicates: boolean;
}

/** The clicks of a span of time, its window cut by calendar and present, after filtering. */
export interface Selection extends PastSpan {
  readonly link: Link;
  readonly classes: readonly ClickClass[];
  /** First and last day of the span, which is empty when the first is later. */
  readonly fromDay: number;
  readonly toDay: number;
  /** Clicks of the selected classes before the span. */
  readonly before: number;
  readonly total: number;
  /** The days of which some clicks are hidden or marked wrongly as of now; undefined when there is none. */
  readonly changed: ChangedDays | undefined;
}

const classesByFilter: readonly (readonly ClickClass[])[] = [[0], [0, 1], [0, 2], [0, 1, 2, 3]];

/** The classes that pass a filter. */
export function classesOf({ includeBots, includeDuplicates }: ClickFilter): readonly ClickClass[] {
  return classesByFilter[(includeBots ? 1 : 0) + (includeDuplicates ? 2 : 0)]!;
}

/** The clicks of a window after filtering, before paging. */
export function selectClicks(dataset: Dataset, selector: Selector): Selection {
  const { link, nowMs } = selector;
  const span = pastSpan(selector, dataset.behaviour);
  return selectInSpan(dataset, { link, span, classes: classesOf(selector), nowMs });
}

interface SpanSelector extends Pick<Selector, "link" | "nowMs"> {
  readonly span: PastSpan;
  readonly classes: readonly ClickClass[];
}

/** The clicks of some classes in a span of time. */
export function selectInSpan(
  dataset: Dataset,
  { link: name, span, classes, nowMs }: SpanSelector,
): Selection {
  const { startMs, endMs } = span;
  const { fromDay, toDay } = daysOf(span);
  const [start, end] = [dayTickOf(startMs), dayTickOf(endMs)];
  const link = linkOf(dataset, name, { day: end.day, present: Math.floor(nowMs / msPerDay) });
  let before = 0;
  let until = 0;
  for (const c of classes) {
    before += clicksBefore(link, c, start);
    until += clicksBefore(link, c, end);
  }
  const { changes } = dataset;
  const changed = changes && changedDaysOf({ link, classes, changes, toDay, nowMs });
  if (changed) {
    before += extraBeforeTick(changed, start);
    until += extraBeforeTick(changed, end);
  }
  return { link, classes, fromDay, toDay, before, total: until - before, startMs, endMs, changed };
}

/** The clicks of a selection, class by class. */
export function rangesOfSelection(selection: Selection): readonly RowRange[] {
  const { link, classes, startMs, endMs, changed } = selection;
  if (startMs === endMs) return [];
  const [start, end] = [dayTickOf(startMs), dayTickOf(endMs)];
  const rangeOf = (c: ClickClass) => ({
    rowClass: c,
    from: clicksBefore(link, c, start),
    to: clicksBefore(link, c, end),
  });
  if (!changed) return classes.map(rangeOf);
  return everyClass.flatMap((c) => listedRanges(changed, { link, clickClass: c, range: rangeOf(c) }));
}

/** Selected clicks on a day of the selection. */
export function selectedOnDay(selection: Selection, day: number): number {
  return selectedBeforeDay(selection, day + 1) - selectedBeforeDay(selection, day);
}

/** Selected clicks before a day of the selection, or before the day after its last. */
export function selectedBeforeDay(selection: Selection, day: number): number {
  const { fromDay, toDay, before, total } = selection;
  if (day <= fromDay) return 0;
  return day > toDay ? total : listedBeforeDay(selection, day) - before;
}

/** Clicks of the selected classes before a day, whatever the span is. */
export function listedBeforeDay(
  { link, classes, changed }: Pick<Selection, "link" | "classes" | "changed">,
  day: number,
): number {
  const count = countOfBeforeDay(link, classes, day);
  return changed ? count + extraBeforeDay(changed, day) : count;
}

function clicksBefore(link: Link, clickClass: ClickClass, { day, tick }: DayTick): number {
  const beforeDay = countBeforeDay(link, clickClass, day);
  return tick === 0 ? beforeDay : beforeDay + countBefore(dayClassOf(link, clickClass, day), tick);
}
