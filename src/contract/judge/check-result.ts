/** The words in which checks and relations say what they found. */
import { isSame } from "../read/json/same-json.ts";
import { truncatedJson, truncatedText } from "../read/json/truncate.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";

/** One place where a claim is broken. */
export interface Finding {
  readonly parsed: ParsedExchange;
  /** JSON pointer into the exchange. */
  readonly at: string;
  readonly expected: string;
  readonly received: string;
  /** The response that it was compared with, if it is one. */
  readonly comparedWith?: ParsedExchange | undefined;
}

/** What a claim came to: how often there was something to judge and what was wrong, or why there was nothing. */
export type CheckResult =
  | {
      readonly kind: "judged";
      readonly exercised: number;
      /** To be read once: of a target that lies throughout there are too many to hold them all. */
      readonly faults: Iterable<Finding>;
    }
  | { readonly kind: "nothing"; readonly reason: string };

/** What was expected and received at a place. Values are shown as JSON unless they are sentences. */
export interface Difference {
  readonly at: string;
  readonly expected: unknown;
  readonly received: unknown;
}

/** Known only here, so that nothing in a response can pass for one. */
const sentence = Symbol("sentence");

/** A sentence that is to be shown as it is. */
export interface PlainText {
  readonly [sentence]: string;
}

export function plainText(text: string): PlainText {
  return { [sentence]: text };
}

/** There was something to judge, and these are its faults. */
export function checked(faults: Iterable<Finding>, exercised = 1): CheckResult {
  return { kind: "judged", exercised, faults };
}

/** One case, which holds or is broken in one way. */
export function checkedOnce(isHeld: boolean, otherwise: Finding): CheckResult {
  return checked(isHeld ? [] : [otherwise]);
}

/** There was nothing to judge: a claim that was not tested does not hold. */
export function skipped(reason: string): CheckResult {
  return { kind: "nothing", reason };
}

export function finding(parsed: ParsedExchange, { at, expected, received }: Difference): Finding {
  return { parsed, at: truncatedText(at, longest), expected: show(expected), received: show(received) };
}

/** @param expected The status that was expected, in words. */
export function wrongStatus(parsed: ParsedExchange, expected: string): Finding {
  const { status } = parsed.exchange.response;
  return finding(parsed, { at: atStatus, expected: plainText(expected), received: status });
}

/** Findings of a comparison with another response, which reports show too. */
export function comparedTo(other: ParsedExchange, findings: readonly Finding[]): readonly Finding[] {
  return findings.map((one) => ({ ...one, comparedWith: other }));
}

/** A fault when two values differ, none when they are the same. */
export function unlessEqual(parsed: ParsedExchange, difference: Difference): readonly Finding[] {
  const { expected, received } = difference;
  return isSame(expected, received) ? [] : [finding(parsed, difference)];
}

/** Judges every case by itself; nothing when there is none. */
export function checkEach<Case>(
  cases: readonly Case[],
  { none, by }: { readonly none: string; readonly by: (one: Case) => Iterable<Finding> },
): CheckResult {
  return cases.length === 0 ? skipped(none) : checked(eachOf(cases, by), cases.length);
}

/** The faults of case after case, one case at a time. */
export function* eachOf<Case, Found = Finding>(
  cases: readonly Case[],
  by: (one: Case) => Iterable<Found>,
): Generator<Found> {
  for (const one of cases) yield* by(one);
}

export const atStatus = "/response/status";

/** Reports show less. What is longer quotes the target, and there is no end to what that may send. */
const longest = 400;

function show(value: unknown): string {
  if (typeof value === "object" && value !== null && sentence in value)
    return truncatedText(String(value[sentence]), longest);
  return truncatedJson(value, 160);
}
