import type { Exchange } from "../exchange/exchange.ts";
import type { Observation } from "./report.ts";
export function drift(_: readonly Exchange[]): readonly Observation[] {
  return [];
}
