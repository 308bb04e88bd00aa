/** Parts of a window, by the rows in it. */
import { secondMs } from "../read/request/instant.ts";
import type { Row } from "../read/response/row.ts";
import { type DateRange, middleOf } from "./choose-window.ts";

/**
 * Two parts of the window. Where rows are listed, the first ends on the second of one and the other begins on that of
 * the next, so that both edges are tried; else they meet at midnight, or in the middle.
 */
export function splitWindow(
  { start, end }: DateRange,
  rows: readonly Row[],
): { readonly early: DateRange; readonly late: DateRange } {
  const times = secondsOf(rows);
  const place = Math.floor((times.length - 1) * 0.6);
  const [last, next] = [times[place]!, times[place + 1]];
  if (next !== undefined) return { early: { start, end: last }, late: { start: next, end } };
  const middle = middleOf({ start, end });
  const edge = middle > start ? middle : start + secondMs;
  return { early: { start, end: edge - secondMs }, late: { start: Math.min(edge, end), end } };
}

/** The longest time between two rows, in whole seconds; undefined when there is none. */
export function longestGap(rows: readonly Row[]): DateRange | undefined {
  const times = secondsOf(rows);
  const starts = times.slice(0, -1).map((time) => time + secondMs);
  const gaps = starts.map((start, index) => ({ start, end: times[index + 1]! - secondMs }));
  const length = ({ start, end }: DateRange) => end - start;
  const [longest] = gaps.toSorted((a, b) => length(b) - length(a));
  return longest && longest.start <= longest.end ? longest : undefined;
}

/** The seconds in which there were rows, each once. */
function secondsOf(rows: readonly Row[]): readonly number[] {
  return [...new Set(rows.map(({ time }) => time!))].sort((a, b) => a - b);
}
