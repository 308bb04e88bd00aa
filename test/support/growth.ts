/** How the processor time of work grows with its size: a ratio within one run, so that a busy machine hardly matters. */

/** Work in proportion to its size has a growth of about 8, work with the square of its size 64. */
export const proportional = 24;

/**
 * @returns How many times the processor time work of eight times the size takes: the least of several tries each. The small
 *   work is done eight times in a row, so both allocate as much and are as long beside what else the process does.
 */
export function growth<T>(prepared: (size: number) => T, work: (value: T) => unknown, size: number): number {
  const small = Array.from({ length: 8 }, () => prepared(size));
  const large = [prepared(8 * size)];
  let [leastSmall, leastLarge] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Compiling and collecting go on in other threads, and may go on for some tries.
  for (let i = 0; i < 60 && (i < 12 || leastLarge > (leastSmall / 8) * proportional); i++) {
    leastSmall = Math.min(leastSmall, microseconds(work, small));
    leastLarge = Math.min(leastLarge, microseconds(work, large));
  }
  return leastLarge / (leastSmall / 8);
}

function microseconds<T>(work: (value: T) => unknown, values: readonly T[]): number {
  const before = process.cpuUsage();
  for (const value of values) work(value);
  const { user, system } = process.cpuUsage(before);
  // Less than one is not seen.
  return Math.max(1, user + system);
}
