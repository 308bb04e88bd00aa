/** A span of time, as seconds since 1970-01-01 UTC. Both ends belong to it. */
export interface Window {
  /** First second. */
  readonly start: number;
  /** Last second; before `start` when the window holds nothing. */
  readonly end: number;
}
