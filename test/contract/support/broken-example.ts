/** The smallest damage to a good run that breaks one claim. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import type { GoodRun } from "./good-run.ts";

export interface BrokenExample {
  /** The run that is damaged; `listable` when absent. */
  readonly run?: "listable" | "unlistable" | "quiet" | "operations" | "people";
  readonly damage: (run: GoodRun) => readonly Exchange[];
  /** The exchanges of an older recording that the run is compared with. */
  readonly recorded?: (run: GoodRun) => readonly Exchange[];
  /** Claims that cannot but break with it. */
  readonly breaksToo?: readonly string[];
}

/** The older recording of an example, as an option. */
export function againstOf({ recorded }: BrokenExample, run: GoodRun) {
  return recorded ? { against: { recordedAt: "2026-02-01T00:00:00Z", exchanges: recorded(run) } } : {};
}
