/** How much of what a target sends a run keeps: all responses are checked together, so they share one budget. */
import type { TargetResult } from "../../exchange/target.ts";
import { bodySizeOf } from "./json/safe-json.ts";

/** What is left for further responses. */
export interface ResponseBudget {
  readonly bytes: number;
  readonly values: number;
  readonly objects: number;
}

/**
 * The budget of a run. The longest plan asks for at most 9,000 rows of its first list, which take 7 MiB and 280,000 values;
 * all operations of the sandbox together take 3.4 MiB. A page far too large, requested to see where the target sets its
 * limit, may bring more. One budget for all lists: a target that fills each of them must not take three times the memory.
 */
export const runMemoryBudget: ResponseBudget = { bytes: 16 * 1024 * 1024, values: 450_000, objects: 60_000 };

/** A response with the budget that it leaves. One that does not fit becomes a failure, `too-large`. */
export function keepWithinBudget(
  result: TargetResult,
  budget: ResponseBudget,
): { readonly result: TargetResult; readonly left: ResponseBudget } {
  if (result.kind === "failure") return { result, left: budget };
  const { isBeyondPages, ...size } = bodySizeOf(result.exchange.response);
  // What is beyond any page is never parsed.
  const { bytes, values, objects } = isBeyondPages ? { ...size, values: 0, objects: 0 } : size;
  const left = {
    bytes: budget.bytes - bytes,
    values: budget.values - values,
    objects: budget.objects - objects,
  };
  if (Math.min(left.bytes, left.values, left.objects) >= 0) return { result, left };
  const detail = "Together with the responses before it, this one is larger than what a run can keep.";
  const { attempts } = result;
  return { result: { kind: "failure", reason: "too-large", detail, attempts }, left: budget };
}
