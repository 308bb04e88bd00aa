/** Detects one undocumented behaviour of a target. */
import type { AssumptionId } from "../../openapi/assumptions.ts";
import type { Detection } from "../read/detection.ts";
import { asRecord } from "../read/json/as-record.ts";
import { truncatedText } from "../read/json/truncate.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import { isAccessRefused, isParameterRefused } from "../read/response/statuses.ts";
import type { Run } from "../read/run.ts";

/** Detects which alternative of an assumption a target follows. It reports no violation: `judge.ts` does. */
export interface BehaviourDetector {
  readonly assumption: AssumptionId;
  detect(run: Run): Detection;
}

export function undetected(detail: string): Detection {
  return { kind: "unknown", detail: truncatedText(detail, longest) };
}

/** A detected behaviour and its place. Without a value it is none of the known alternatives. */
export function detected(
  parsed: ParsedExchange,
  what: { readonly at: string; readonly value?: string | number | undefined; readonly detail: string },
): Detection {
  return { kind: "seen", parsed, ...what, detail: truncatedText(what.detail, longest) };
}

/** A detail may quote the target. */
const longest = 400;

/** The valid requests that rely on an undocumented behaviour. */
export function requestsFor<Parsed extends ParsedExchange>(
  parsedExchanges: readonly Parsed[],
  assumption: AssumptionId,
): readonly Parsed[] {
  return parsedExchanges.filter(({ query }) => query.kind === "valid" && query.requires.includes(assumption));
}

/** Whether a refusal is about some parameters: it names one of them, or nothing else can be the reason. */
export function isRefusedFor(parsed: ParsedExchange, parameters: readonly string[]): boolean {
  const named = Object.keys(asRecord(asRecord(parsed.json).errors));
  const isNamed = parameters.some((name) => named.includes(name));
  return (
    isParameterRefused(parsed.exchange.response.status) &&
    (isNamed || (named.length === 0 && parsed.query.requires.length === 1))
  );
}

/** Whether a response shows how the API behaves. Server errors and refused access do not. */
export function isConclusive({ exchange }: ParsedExchange): boolean {
  return exchange.response.status < 500 && !isAccessRefused(exchange.response.status);
}
