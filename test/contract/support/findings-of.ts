/** What a claim says of a few answers, as people read it. */

import type { CheckResult } from "../../../src/contract/judge/check-result.ts";
import type { Check, Relation } from "../../../src/contract/judge/claim.ts";
import { parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import type { Fields } from "../../../src/contract/read/response/row.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { clicks } from "./written-responses.ts";

/**
 * How many cases were judged, then each fault: which answer, counted from zero, and what is wrong where. When there was
 * nothing to judge, the reason. Before `now` everything is settled.
 */
export function findings(
  claim: Check | Relation,
  exchanges: readonly Exchange[],
  now = Number.POSITIVE_INFINITY,
): readonly string[] {
  const parsedExchanges = exchanges.map((one, index) => parseExchange(one, index)!);
  const judgements =
    "relate" in claim
      ? [claim.relate(readRun(parsedExchanges, { now, settledBefore: now }))]
      : parsedExchanges.map((parsed) => claim.check(parsed));
  const judged = judgements.filter((one) => one.kind === "judged");
  if (judged.length === 0) return judgements.flatMap(reasonOf);
  const count = judged.reduce((sum, { exercised }) => sum + exercised, 0);
  return [`${count} judged`, ...judged.flatMap(({ faults }) => [...faults].map(sentenceOf))];
}

/** Rows with these ids, a second apart, newest first. */
export function named(...ids: readonly string[]): readonly Fields[] {
  const instants = ids.map((_, index) => `2026-01-28T12:00:${59 - index}`);
  return clicks(...instants).map((row, index) => ({ ...row, id: ids[index] }));
}

function reasonOf(judgement: CheckResult): readonly string[] {
  return judgement.kind === "nothing" ? [`nothing: ${judgement.reason}`] : [];
}

type Faults = Extract<CheckResult, { readonly kind: "judged" }>["faults"];

function sentenceOf({ parsed, at, expected, received }: Faults extends Iterable<infer One> ? One : never) {
  const place = at.replace("/response/body/data/", "");
  return `answer ${parsed.index}, ${place}: expected ${expected}, received ${received}`;
}
