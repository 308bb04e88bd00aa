/** The smallest damage to a good run that breaks one claim. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import type { GoodRun } from "./good-run.ts";

export interface BrokenExample {
  /** The run that is damaged; `listable` when absent. */
  readonly run?: "listable" | "unlistable" | "quiet" | "operations" | "people";
  readonly damage: (run: GoodRun) => readonly Exchange[];
  /** Claims that cannot but break with it. */
  readonly breaksToo?: readonly string[];
}
