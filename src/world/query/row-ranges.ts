/**
 * Rows of a list as numbers. A list has a few classes of rows, such as the clicks that are neither bots nor duplicates.
 * The rows of a class are numbered from 0 in the order of time. A row keeps its number whatever the window, the filters
 * and the present are, so a page is a few ranges of numbers, however long the list is.
 */
import type { Mutable } from "../../openapi/wire.ts";
import type { DayTick } from "../time/day-tick.ts";

/** Rows of one class that follow one another. */
export interface RowRange {
  readonly rowClass: number;
  /** Number of the first row. */
  readonly from: number;
  /** Number of the row after the last. */
  readonly to: number;
}

/** The rows of a list after filtering, before paging. */
export interface NumberedRows {
  readonly ranges: readonly RowRange[];
  /** When a row happens. */
  readonly timeOf: (rowClass: number, number: number) => DayTick;
  /** How many rows of a class there are before an instant, in the window or not. */
  readonly countBefore: (rowClass: number, time: DayTick) => number;
}

/** Collects the rows of a page. Rows of a class that follow one another, in either order, become one range. */
export interface RangeCollector {
  readonly ranges: readonly RowRange[];
  readonly add: (rowClass: number, number: number) => void;
}

export function collectRanges(): RangeCollector {
  const ranges: Mutable<RowRange>[] = [];
  const open: (Mutable<RowRange> | undefined)[] = [];
  return {
    ranges,
    add(rowClass, number) {
      const range = open[rowClass];
      if (range && number === range.from - 1) range.from = number;
      else if (range && number === range.to) range.to++;
      else {
        const next = { rowClass, from: number, to: number + 1 };
        open[rowClass] = next;
        ranges.push(next);
      }
    },
  };
}
