/** The mock's clock: the real one, or one that stands still. */
export interface Clock {
  /** The present, in milliseconds since 1970. */
  readonly nowMs: () => number;
}

export function createClock(standsAtMs: number | undefined): Clock {
  return { nowMs: standsAtMs === undefined ? Date.now : () => standsAtMs };
}
