/** What is left of credits and requests, from one response to the next. */
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { mockTarget } from "../support/mock-target.ts";
import { answer } from "../support/written-exchanges.ts";

/** Responses that report these costs, balances and statuses. */
function paid(...costs: readonly (readonly [used: number, balance: number, status?: number])[]) {
  return costs.map(([used, balance, status = 200]): Exchange => {
    const one = answer({ status });
    const body = { ...JSON.parse(one.response.body), _meta: { _credits: { used, balance, note: "" } } };
    return { ...one, response: { ...one.response, body: JSON.stringify(body) } };
  });
}

function outcome(id: string, exchanges: readonly Exchange[]): string {
  const [verdict] = judge(exchanges, { only: [id] }).verdicts;
  return verdict?.reason ?? `${verdict?.outcome} ${verdict?.exercised}`;
}

const falls = "balance-falls-by-the-charge";
const stays = "refusal-leaves-the-balance";

test.each([
  ["falls by the cost", paid([1, 9], [1, 8], [0, 8]), "held 2"],
  ["falls by more, as others spend too", paid([1, 9], [1, 2]), "held 1"],
  ["stays, as everything is free", paid([0, 9], [0, 9]), "held 1"],
  ["rises", paid([0, 9], [0, 10]), "violated 1"],
  ["falls by less than the cost", paid([1, 9], [2, 8]), "violated 1"],
  ["never changes", paid([1, 9], [1, 9]), "the balance never changes, whatever the requests cost"],
  ["is reported once", paid([1, 9]), "no two responses report a balance"],
])("A balance that %s is judged so", (_, exchanges, expected) => {
  expect(outcome(falls, exchanges)).toBe(expected);
});

const others = "other requests spent credits meanwhile";
test.each([
  ["leaves the balance", paid([1, 9], [0, 9, 422], [1, 8]), "held 1"],
  ["takes credits each time, and does not report it", paid([0, 9], [0, 8, 422], [0, 7, 422]), "differs 2"],
  ["comes as one falls that reports no cost", paid([0, 9], [0, 8, 422], [0, 8]), others],
  ["leaves them, while another does not", paid([0, 9], [0, 8, 422], [0, 7, 422], [0, 7, 422]), others],
  ["takes credits that it reports", paid([0, 9], [1, 8, 404]), "differs 1"],
  ["comes while others spend", paid([0, 9], [0, 7], [0, 6, 422]), others],
  ["does not come", paid([0, 9], [0, 9]), "no error response reports a balance"],
])("A refusal that %s is judged so", (_, exchanges, expected) => {
  expect(outcome(stays, exchanges)).toBe(expected);
});

test.each([
  [{}, "skipped"],
  [{ credits: 500 }, "held"],
] as const)(
  "The balance of the mock with %j adds up in the edition that costs credits",
  async (options, outcomeOfBalance) => {
    const settings = { edition: "2026-01", now: "2026-02-01T12:00:00Z", plan: "full" } as const;
    const report = await verify(mockTarget(options), {}, settings);
    expect(report.verdicts.find(({ check }) => check === falls)?.outcome).toBe(outcomeOfBalance);
    expect(report.verdicts.find(({ check }) => check === stays)?.outcome).toBe("held");
    expect(report.observations).not.toContainEqual(
      expect.objectContaining({ check: "balance-matches-costs" }),
    );
    expect([...report.violations, ...report.warnings]).toEqual([]);
  },
);

test.each([
  ["is not counted", [9, 8, 8, 7, 6], "differs 4"],
  ["is full again, and counted from there", [9, 9, 8, 7, 6, 9, 9, 8], "held 7"],
])("A quota that %s is judged so", (_, left, expected) => {
  const exchanges = left.map((number): Exchange => {
    const one = answer({ used: 0 });
    const headers = { ...one.response.headers, "x-rate-limit-remaining-minute": String(number) };
    return { ...one, response: { ...one.response, headers } };
  });
  expect(outcome("quota-falls-with-requests", exchanges)).toBe(expected);
});
