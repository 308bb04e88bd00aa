/** Looking out for an undocumented behaviour. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import { clippedText } from "../judge/truncate.ts";
import { isTurnedAway } from "../read/documented-statuses.ts";
import { type Exhibit, record } from "../read/parsed-exchange.ts";
import type { Run, Sighting } from "../read/run.ts";

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

/** A refusal tells of parameters when it names one of them, or when nothing else could be its reason. */
export function isRefusedFor(exhibit: Exhibit, parameters: readonly string[]): boolean {
  const named = Object.keys(record(record(exhibit.json).errors));
  const isNamed = parameters.some((name) => named.includes(name));
  return isRefused(exhibit) && (isNamed || (named.length === 0 && exhibit.question.restsOn.length === 1));
}

/** Failures tell nothing of what the API means to do, nor does it when the caller may not ask. */
export function isTelling({ exchange }: Exhibit): boolean {
  return exchange.response.status < 500 && !isTurnedAway(exchange.response.status);
}
