/** A request as bytes, with what its sender knows of it. */
export interface Hostile {
  readonly method: string;
  readonly target: string;
  /** As Latin-1: one character, one byte. */
  readonly text: string;
  /** Where it is cut into writes. */
  readonly cuts: readonly number[];
  /** Between two writes; none when absent. */
  readonly pauseMs?: number;
  /** How many requests of the kind it holds, one behind the other; one when absent. */
  readonly times?: number;
  /** Whether all of it is sent; what is cut off ends the sender's side, or the connection. */
  readonly end: "wait" | "half-close" | "reset";
}
