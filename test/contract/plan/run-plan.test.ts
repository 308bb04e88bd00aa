/** Asking a plan's questions: how many, what is told meanwhile, and what another target is asked. */
import { describe, expect, test } from "vitest";
import { type RunProgress, repeatPlan, runPlan } from "../../../src/contract/plan/run-plan.ts";
import { runSettingsOf, type VerifyOptions } from "../../../src/contract/verify-options.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { referenceNow, referenceRows, referenceTarget } from "../support/reference-target.ts";

const rows = referenceRows(30, { edition: "2026-09" });
const inquiry = (options: VerifyOptions = {}) => runSettingsOf({}, { now: referenceNow, ...options });

/** A sound target that needs so many requests for a query, and notes what it was asked. */
function noted({ attempts = 1, more = {} } = {}): Target & { readonly asked: Parameters<Target["send"]>[] } {
  const sound = referenceTarget({ rows });
  const asked: Parameters<Target["send"]>[] = [];
  return {
    name: "noted",
    asked,
    async send(request, ...most) {
      asked.push([request, ...most]);
      const answer = await sound.send(request);
      if (answer.kind === "failure") return answer;
      const { response } = answer.exchange;
      const body = JSON.stringify({ ...JSON.parse(response.body), ...more });
      return { ...answer, attempts, exchange: { ...answer.exchange, response: { ...response, body } } };
    },
  };
}

describe("A budget of requests", () => {
  test.each([
    [5, 1, [5, 4, 3, 2, 1]],
    [5, 2, [5, 3, 1]],
    [1, 3, [1]],
    [0, 1, []],
  ])("of %i, at %i for each query, leaves %j for one after the other", async (budget, attempts, left) => {
    const target = noted({ attempts });
    await runPlan(target, inquiry({ budget }));
    expect(target.asked.map(([, most]) => most)).toEqual(left);
  });

  test("is not told of when there is none, and the plan is asked to its end", async () => {
    const target = noted({ attempts: 3 });
    await runPlan(target, inquiry());
    expect(target.asked.map(([, most]) => most)).toEqual(Array(7).fill(undefined));
  });

  test("makes the plan smaller, so that the listing is still repeated at its end", async () => {
    const asked = await runPlan(noted(), inquiry({ budget: 3 }));
    expect(asked.map(({ probe: step }) => step.id)).toEqual(["default", "listing", "again"]);
    // Two questions took four requests, so that the third may be the last.
    const retried = await runPlan(noted({ attempts: 2 }), inquiry({ budget: 5 }));
    expect(retried.map(({ probe: step }) => step.id)).toEqual(["default", "listing", "again"]);
  });
});

test("every question is told of before it is asked and after, with how many there may be", async () => {
  const told: RunProgress[] = [];
  const asked = await runPlan(
    noted({ attempts: 2 }),
    inquiry({ budget: 6, onProbe: (one) => told.push(one) }),
  );
  expect(told).toEqual(
    asked.flatMap(({ probe: step, result: answer }, index) => {
      // Six requests, then four and two are left.
      const base = { probe: step, position: index + 1, size: [6, 5, 4][index] };
      return [base, { ...base, result: { probe: step, result: answer } }];
    }),
  );
  expect(asked).toHaveLength(3);
});

test("another target is asked the same questions, and its own answers are told", async () => {
  const [first, second] = [noted(), noted({ more: { note: "the other" } })];
  const asked = await runPlan(first, inquiry());
  const again = await repeatPlan(second, asked, inquiry());
  expect(again.map(({ probe: step }) => step)).toEqual(asked.map(({ probe: step }) => step));
  expect(second.asked).toEqual(first.asked.map(([request]) => [request]));
  for (const { result: answer } of again)
    expect(answer.kind === "response" && answer.exchange.response.body).toContain("the other");
});

describe("Of all answers together no more is kept than there is room for", () => {
  // A run has room for 60,000 objects.
  const more = { note: Array(25_000).fill({}) };
  const kinds = ["response", "response", "failure", "failure"];

  test("when they are asked for first", async () => {
    const asked = await runPlan(noted({ more }), inquiry({ budget: 4 }));
    expect(asked.map(({ result: answer }) => answer.kind)).toEqual(kinds);
  });

  test("and when another target is asked the same", async () => {
    const asked = await runPlan(noted(), inquiry({ budget: 4 }));
    const again = await repeatPlan(noted({ more }), asked, inquiry());
    expect(again.map(({ result: answer }) => answer.kind)).toEqual(kinds);
  });
});
