/** Looking out for an undocumented behaviour. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import { asRecord } from "../read/as-record.ts";
import type { Detection } from "../read/detection.ts";
import { isAccessRefused } from "../read/documented-statuses.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import type { Run } from "../read/run.ts";
import { truncatedText } from "../read/truncate.ts";

/** Tells which alternative of an assumption a target follows. It never blames: see `judge.ts` for who does. */
export interface BehaviourDetector {
  readonly assumption: AssumptionId;
  detect(run: Run): Detection;
}

export function undetected(detail: string): Detection {
  return { kind: "unknown", detail: truncatedText(detail, longest) };
}

/** What was seen, and where. Without a value it is none of the alternatives that we know. */
export function detected(
  parsed: ParsedExchange,
  what: { readonly at: string; readonly value?: string | number; readonly detail: string },
): Detection {
  return { kind: "seen", parsed, ...what, detail: truncatedText(what.detail, longest) };
}

/** A detail may quote the target. */
const longest = 400;

/** Whether a parameter was refused: who may not ask, or asks too much, is another matter. */
export function isRefused({ exchange }: ParsedExchange): boolean {
  return exchange.response.status === 422 || exchange.response.status === 400;
}

/** A refusal tells of parameters when it names one of them, or when nothing else could be its reason. */
export function isRefusedFor(parsed: ParsedExchange, parameters: readonly string[]): boolean {
  const named = Object.keys(asRecord(asRecord(parsed.json).errors));
  const isNamed = parameters.some((name) => named.includes(name));
  return isRefused(parsed) && (isNamed || (named.length === 0 && parsed.query.requires.length === 1));
}

/** Failures tell nothing of what the API means to do, nor does it when the caller may not ask. */
export function isConclusive({ exchange }: ParsedExchange): boolean {
  return exchange.response.status < 500 && !isAccessRefused(exchange.response.status);
}
