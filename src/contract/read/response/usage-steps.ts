/** What consecutive responses report of the credits and requests that are left. */
import { asNumber } from "../json/as-number.ts";
import { inSentOrder, wasBefore } from "../order.ts";
import type { ParsedExchange } from "../parsed-exchange.ts";
import type { RunSet } from "../run-set.ts";
import { metaOf } from "./meta.ts";

/** Two consecutive responses that report how much is left, the second to a request that was sent after the first had come. */
export interface UsageStep {
  readonly before: ParsedExchange;
  readonly after: ParsedExchange;
  /** What was left after each of them. */
  readonly had: number;
  readonly left: number;
  /** What the second response says that it costs; nothing when it says nothing. */
  readonly charge: number;
  /** JSON pointer to the number in the second response. */
  readonly at: string;
}

/** The steps of the balance, in credits. */
export function balanceSteps(set: RunSet): readonly UsageStep[] {
  return stepsOf(set, { field: "balance", header: "x-ofapi-credits-balance" });
}

/** The steps of the requests that are left in a minute. */
export function quotaSteps(set: RunSet): readonly UsageStep[] {
  return stepsOf(set, { header: "x-rate-limit-remaining-minute" });
}

/**
 * Whether requests cost something, but body and header show the same balance in every response: the target counts nothing,
 * like a sandbox without limits.
 */
export function isUncounted(set: RunSet): boolean {
  const all = [balanceSteps(set), stepsOf(set, { header: "x-ofapi-credits-balance" })].flat();
  const [first] = all;
  return (
    all.every(({ had, left }) => had === left && had === first!.had) && all.some(({ charge }) => charge > 0)
  );
}

/** A number that a body and a header report. */
interface ReportedNumber {
  readonly field?: "balance" | "used";
  readonly header: string;
}

/**
 * Without a valid key the target does not know whose balance to report. Retried responses have their place by time,
 * else by index.
 */
function stepsOf({ parsedExchanges, retried = [] }: RunSet, number: ReportedNumber): readonly UsageStep[] {
  const byIndex = [...parsedExchanges, ...retried].sort((a, b) => a.index - b.index);
  const reported = inSentOrder(byIndex)
    .filter(({ query }) => query.auth === "key")
    .flatMap((parsed) => {
      const one = read(parsed, number);
      // A refusal that reports no cost has none.
      const free = parsed.exchange.response.status >= 400 ? 0 : Number.NaN;
      const charge = read(parsed, { field: "used", header: "x-ofapi-credits-used" })?.value ?? free;
      return one && Number.isFinite(one.value + charge) ? [{ parsed, ...one, charge }] : [];
    });
  return reported.slice(1).flatMap(({ parsed: after, value: left, at, charge }, index) => {
    const { parsed: before, value: had } = reported[index]!;
    return wasBefore(before, after) ? [{ before, after, had, left, charge, at }] : [];
  });
}

/** The number in the body, else in the header; NaN for what is no number. An empty header says nothing. */
function read(
  { json, exchange }: ParsedExchange,
  { field, header }: ReportedNumber,
): { readonly value: number; readonly at: string } | undefined {
  const inBody = field && metaOf(json).credits[field];
  if (inBody !== undefined) return { value: asNumber(inBody), at: `/response/body/_meta/_credits/${field}` };
  const text = exchange.response.headers[header];
  return text ? { value: Number(text), at: `/response/headers/${header}` } : undefined;
}
