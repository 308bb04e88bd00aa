/**
 * Which rows of a class were delivered: not at all, once, or more often. Kept as the numbers at which that changes, in
 * rising order, so rows that follow one another take no more memory than one row.
 */

/** How often a row was delivered; 2 means twice or more. */
export type TimesRead = 0 | 1 | 2;

/** Each element is four times the number of a row, plus how often that row and those after it were delivered. */
export type ReadRanges = number[];

/** Rows that follow one another and were delivered equally often. */
export interface ReadSegment {
  readonly from: number;
  /** Number of the row after the last. */
  readonly to: number;
  readonly times: TimesRead;
}

const numberAt = (element: number) => Math.floor(element / 4);
const timesAt = (element: number) => (element % 4) as TimesRead;

/** Counts rows as delivered once more. Returns how many of them were delivered for the first time. */
export function addRange(ranges: ReadRanges, from: number, to: number): number {
  if ((ranges.at(-1) ?? Number.POSITIVE_INFINITY) <= 4 * from) return addAtEnd(ranges, from, to);
  const first = indexFrom(ranges, from + 1) - 1;
  if (isReadTwice(ranges, first, to)) return 0;
  const start = first >= 0 && numberAt(ranges[first] as number) === from ? first : first + 1;
  const before: TimesRead = start > 0 ? timesAt(ranges[start - 1] as number) : 0;
  const changed: number[] = [];
  let [end, written, fresh] = [start, before, 0];
  let times: number = before;
  for (let at = from; at < to; ) {
    if (end < ranges.length && numberAt(ranges[end] as number) === at)
      times = timesAt(ranges[end++] as number);
    const next = end < ranges.length ? Math.min(to, numberAt(ranges[end] as number)) : to;
    if (times === 0) fresh += next - at;
    const now = Math.min(2, times + 1) as TimesRead;
    if (now !== written) changed.push(4 * at + now);
    written = now;
    at = next;
  }
  if (end < ranges.length && numberAt(ranges[end] as number) === to) times = timesAt(ranges[end++] as number);
  if (times !== written) changed.push(4 * to + times);
  ranges.splice(start, end - start, ...changed);
  return fresh;
}

/** The rows between two numbers, without a hole. */
export function segmentsOf(ranges: ReadRanges, from: number, to: number): readonly ReadSegment[] {
  const segments: ReadSegment[] = [];
  let next = indexFrom(ranges, from + 1);
  for (let at = from; at < to; next++) {
    const end = next < ranges.length ? Math.min(to, numberAt(ranges[next] as number)) : to;
    segments.push({ from: at, to: end, times: next > 0 ? timesAt(ranges[next - 1] as number) : 0 });
    at = end;
  }
  return segments;
}

/** The ranges of rows of which nothing is known but this. A literal of two takes 16 bytes, an array that grows 136. */
export function firstRange(from: number, to: number): ReadRanges {
  return [4 * from + 1, 4 * to];
}

/** Counts rows behind all that were delivered, as for a client that reads page after page. */
function addAtEnd(ranges: ReadRanges, from: number, to: number): number {
  if (ranges.at(-1) === 4 * from) ranges.pop();
  if (timesAt(ranges.at(-1) as number) !== 1) ranges.push(4 * from + 1);
  ranges.push(4 * to);
  return to - from;
}

/** Whether nothing changes, as for a page that is requested again and again. `first` is the last change up to its first row. */
function isReadTwice(ranges: ReadRanges, first: number, to: number): boolean {
  if (first < 0 || timesAt(ranges[first] as number) !== 2) return false;
  return first + 1 < ranges.length && numberAt(ranges[first + 1] as number) >= to;
}

/** The index of the first element for a row of at least this number. */
function indexFrom(ranges: ReadRanges, number: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as number) < 4 * number) low = middle + 1;
    else high = middle;
  }
  return low;
}
