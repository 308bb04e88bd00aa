/** Random numbers from a seed. */
export interface Draw {
  /** A whole number from 0 on, below another. */
  readonly below: (bound: number) => number;
  readonly oneOf: <T>(values: readonly T[]) => T;
}

/** The mulberry32 generator: the same seed draws the same numbers. */
export function createDraw(seed: number): Draw {
  let state = seed >>> 0;
  const below = (bound: number) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  return { below, oneOf: (values) => values[below(values.length)]! };
}
