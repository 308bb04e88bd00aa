/** The rows that were never delivered, as windows of time. */
import type { NumberedRows } from "../../../world/query/row-ranges.ts";
import type { DayTick } from "../../../world/time/day-tick.ts";
import type { ReadSegment } from "./read-ranges.ts";

/** Rows of one class that were delivered equally often. */
export interface ClassSegment extends ReadSegment {
  readonly rowClass: number;
}

/** Missing rows without a delivered row between them. */
export interface Gap {
  /** When its first row happens. */
  readonly first: DayTick;
  last: DayTick;
  rows: number;
}

interface TimedSegment extends ClassSegment {
  readonly first: DayTick;
  readonly last: DayTick;
}

/** All gaps, earliest first. @param segments All rows of the list, those of a class in rising order. */
export function gapsOf(numbered: NumberedRows, segments: readonly ClassSegment[]): readonly Gap[] {
  const timed = segments.map((segment) => withTimes(numbered, segment));
  timed.sort((a, b) => compareTimes(a.first, b.first));
  const gaps: Gap[] = [];
  // Of each class, the delivered rows that have begun.
  const begun = new Map<number, TimedSegment>();
  let gap: Gap | undefined;
  let isClosed = false;
  for (const { rowClass, times, ...segment } of timed) {
    if (times > 0) {
      begun.set(rowClass, { rowClass, times, ...segment });
      if (gap && compareTimes(segment.first, gap.last) > 0) isClosed = true;
      continue;
    }
    const rows = segment.to - segment.from;
    const isSame =
      gap && !isClosed && !hasRowsBetween(numbered, [...begun.values()], [gap.last, segment.first]);
    begun.delete(rowClass);
    if (gap && isSame) {
      gap.rows += rows;
      if (compareTimes(segment.last, gap.last) > 0) gap.last = segment.last;
    } else {
      gap = { first: segment.first, last: segment.last, rows };
      gaps.push(gap);
      isClosed = false;
    }
  }
  return gaps;
}

/** How many rows of a list happen before an instant. */
export function rowsBefore({ ranges, countBefore }: NumberedRows, time: DayTick): number {
  let rows = 0;
  for (const { rowClass, from, to } of ranges) {
    rows += Math.min(to, Math.max(from, countBefore(rowClass, time))) - from;
  }
  return rows;
}

/** The next instant. */
export function after({ day, tick }: DayTick): DayTick {
  return { day, tick: tick + 1 };
}

function withTimes({ timeOf }: NumberedRows, segment: ClassSegment): TimedSegment {
  const { rowClass, from, to } = segment;
  return { ...segment, first: timeOf(rowClass, from), last: timeOf(rowClass, to - 1) };
}

type Span = readonly [start: DayTick, end: DayTick];

/** Whether a row of these segments lies between two instants. */
function hasRowsBetween(
  { countBefore }: NumberedRows,
  segments: readonly TimedSegment[],
  [start, end]: Span,
): boolean {
  if (compareTimes(start, end) >= 0) return false;
  return segments.some(({ rowClass, from, to, last }) => {
    if (compareTimes(last, start) < 0) return false;
    const lowest = Math.max(from, countBefore(rowClass, after(start)));
    return lowest < Math.min(to, countBefore(rowClass, end));
  });
}

function compareTimes(a: DayTick, b: DayTick): number {
  return a.day - b.day || a.tick - b.tick;
}
