/** Numbers noted lately, each at the place that follows from it: noting one costs next to nothing, and may push one out. */
export type Lately = Int32Array;

const count = 2 ** 12;

export function noneLately(): Lately {
  return new Int32Array(count);
}

/** Notes a number, and tells whether it was noted before. */
export function noteLately(lately: Lately, number: number): boolean {
  const place = number & (count - 1);
  const wasNoted = lately[place] === number;
  lately[place] = number;
  return wasNoted;
}
