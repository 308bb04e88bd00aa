/** Numbers noted lately, each at the place that follows from it: noting one costs next to nothing, and may push one out. */
export type RecentNumbers = Int32Array;

const count = 2 ** 12;

export function noRecentNumbers(): RecentNumbers {
  return new Int32Array(count);
}

/** Notes a number, and tells whether it was noted before. */
export function noteNumber(lately: RecentNumbers, number: number): boolean {
  const place = number & (count - 1);
  const wasNoted = lately[place] === number;
  lately[place] = number;
  return wasNoted;
}
