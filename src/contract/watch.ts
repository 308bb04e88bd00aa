/** Looking out for an undocumented behaviour. */
import type { AssumptionId } from "../spec/assumptions.ts";
import { clippedText } from "./clip.ts";
import type { Exhibit } from "./exhibit.ts";
import type { Run, Sighting } from "./run.ts";

/** Tells which alternative of an assumption a target follows. It never blames: see `judge.ts` for who does. */
export interface Watch {
  readonly assumption: AssumptionId;
  watch(run: Run): Sighting;
}

export function unknown(detail: string): Sighting {
  return { kind: "unknown", detail: clippedText(detail, longest) };
}

/** What was seen, and where. Without a value it is none of the alternatives that we know. */
export function seen(
  exhibit: Exhibit,
  what: { readonly at: string; readonly value?: string | number; readonly detail: string },
): Sighting {
  return { kind: "seen", exhibit, ...what, detail: clippedText(what.detail, longest) };
}

/** A detail may quote the target. */
const longest = 400;

/** Whether a parameter was refused: who may not ask, or asks too much, is another matter. */
export function isRefused({ exchange }: Exhibit): boolean {
  return exchange.response.status === 422 || exchange.response.status === 400;
}
