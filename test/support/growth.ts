/** How the processor time of work grows with its size: a ratio within one run, so that a busy machine hardly matters. */

/** Work in proportion to its size has a growth of about 8, work with the square of its size 64. */
export const proportional = 24;

/** @returns How many times the processor time work of eight times the size takes: the least of several tries each. */
export function growth<T>(prepared: (size: number) => T, work: (value: T) => unknown, size: number): number {
  const small = prepared(size);
  const large = prepared(8 * size);
  let [leastSmall, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let i = 0; i < 12; i++) {
    leastSmall = Math.min(leastSmall, microseconds(work, small));
    leastLarge = Math.min(leastLarge, microseconds(work, large));
  }
  return leastLarge / leastSmall;
}

function microseconds<T>(work: (value: T) => unknown, value: T): number {
  const before = process.cpuUsage();
  work(value);
  const { user, system } = process.cpuUsage(before);
  // Less than one is not seen.
  return Math.max(1, user + system);
}
