/** How much of what a target sends a run keeps: all answers are judged together, so they share one room. */
import type { TargetResult } from "../../exchange/target.ts";
import { sizeOf } from "./safe-json.ts";

/** What is left for further answers. */
export interface MemoryBudget {
  readonly bytes: number;
  readonly values: number;
  readonly objects: number;
}

/**
 * The room of a run. The longest plan asks for at most 9,000 rows, which take 7 MiB and 280,000 values; what is asked for
 * beyond all bounds, to see where the target sets its own, may bring more.
 */
export const runMemoryBudget: MemoryBudget = { bytes: 16 * 1024 * 1024, values: 450_000, objects: 60_000 };

/** An answer with the room that it leaves. One for which there is no room counts as none. */
export function keepWithinBudget(
  answer: TargetResult,
  room: MemoryBudget,
): { readonly answer: TargetResult; readonly room: MemoryBudget } {
  if (answer.kind === "failure") return { answer, room };
  const { isBeyondPages, ...size } = sizeOf(answer.exchange.response.body);
  // What is beyond any page is never parsed.
  const { bytes, values, objects } = isBeyondPages ? { ...size, values: 0, objects: 0 } : size;
  const left = {
    bytes: room.bytes - bytes,
    values: room.values - values,
    objects: room.objects - objects,
  };
  if (Math.min(left.bytes, left.values, left.objects) >= 0) return { answer, room: left };
  const detail = "With the replies before it, this one is larger than what a run can keep.";
  return { answer: { kind: "failure", reason: "too-large", detail, attempts: answer.attempts }, room };
}
