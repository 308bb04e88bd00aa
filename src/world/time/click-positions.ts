/** Where the clicks of a page stand among all clicks. */
import type { ClickClass } from "../model/traffic.ts";

/**
 * Clicks in the order of a page, one array for each property. Plain arrays, because a typed array of this length
 * takes memory of its own from the system.
 */
export interface ClickPositions {
  length: number;
  readonly day: number[];
  readonly clickClass: ClickClass[];
  /** Number of the click among those of its day and class. */
  readonly k: number[];
  /** When in its day. */
  readonly tick: number[];
  /** The class in which each is shown, where a click is still marked wrongly. */
  shownClass?: ClickClass[] | undefined;
}

/** The `i`-th of some clicks. */
export interface PositionedClick {
  readonly positions: ClickPositions;
  readonly i: number;
}
