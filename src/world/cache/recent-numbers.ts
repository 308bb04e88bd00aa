/** A small table of recent numbers. A number has one possible place, so it replaces another one now and then. */
export type RecentNumbers = Int32Array;

const count = 4096;

export function noRecentNumbers(): RecentNumbers {
  return new Int32Array(count);
}

/** Notes a number. True when it is in the table already. */
export function noteNumber(recent: RecentNumbers, number: number): boolean {
  const place = number & (count - 1);
  const wasNoted = recent[place] === number;
  recent[place] = number;
  return wasNoted;
}
