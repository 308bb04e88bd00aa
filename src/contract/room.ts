/** How much of what a target sends a run keeps: all answers are judged together, so they share one room. */
import type { Answer } from "../exchange/target.ts";
import { sizeOf } from "./body.ts";

/** What is left for further answers. */
export interface Room {
  readonly bytes: number;
  readonly values: number;
}

/**
 * The room of a run. The longest plan needs less than 20 MiB and 700,000 values when all its pages have 1,000 rows, and
 * one of them 10,000.
 */
export const roomOfRun: Room = { bytes: 24 * 1024 * 1024, values: 800_000 };

/** An answer with the room that it leaves. One for which there is no room counts as none. */
export function keep(answer: Answer, room: Room): { readonly answer: Answer; readonly room: Room } {
  if (answer.kind === "silent") return { answer, room };
  const { bytes, values, isBeyondPages } = sizeOf(answer.exchange.response.body);
  // What is beyond any page is never parsed.
  const left = { bytes: room.bytes - bytes, values: room.values - (isBeyondPages ? 0 : values) };
  if (left.bytes >= 0 && left.values >= 0) return { answer, room: left };
  const detail = "With the replies before it, this one is larger than what a run can keep.";
  return { answer: { kind: "silent", silence: "too-large", detail, attempts: answer.attempts }, room };
}
