/** The two clocks of the machine. Waiting times go by the monotonic one, so a corrected wall clock does not change them. */

export interface TimeSources {
  /** The wall clock, in milliseconds since 1970, for what is shown as an instant. It can jump. */
  readonly realMs: () => number;
  /** A clock that only moves forward, in milliseconds since some start, for durations. */
  readonly monotonicMs: () => number;
}

export const machineTime: TimeSources = {
  realMs: Date.now,
  // Whole milliseconds, as the admin API shows them.
  monotonicMs: () => Math.floor(performance.now()),
};
