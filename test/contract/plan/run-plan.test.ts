/** Running a plan: how many requests are sent, which progress is reported, and what a second target is sent. */
import { describe, expect, test } from "vitest";
import { type RunProgress, repeatPlan, runPlan } from "../../../src/contract/plan/run-plan.ts";
import { type RunOptions, runSettingsOf } from "../../../src/contract/verify-options.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { clicksNow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

const rows = referenceRows(30, { edition: "2026-09" });
const settings = (options: Partial<RunOptions> = {}) => runSettingsOf({}, { ...clicksNow, ...options });

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
    await runPlan(target, settings({ budget }));
    expect(target.asked.map(([, most]) => most)).toEqual(left);
  });

  test("is not passed to the target when there is none, and the plan is run to its end", async () => {
    const target = noted({ attempts: 3 });
    await runPlan(target, settings());
    expect(target.asked.map(([, most]) => most)).toEqual(Array(13).fill(undefined));
  });

  test("makes the plan smaller, so that the listing is still repeated at its end", async () => {
    const asked = await runPlan(noted(), settings({ budget: 3 }));
    expect(asked.map(({ probe: step }) => step.id)).toEqual(["default", "listing", "again"]);
    // Two questions took four requests, so that the third may be the last.
    const retried = await runPlan(noted({ attempts: 2 }), settings({ budget: 5 }));
    expect(retried.map(({ probe: step }) => step.id)).toEqual(["default", "listing", "again"]);
  });
});

test("Every probe is reported before it is sent and after, with how many there may be", async () => {
  const told: RunProgress[] = [];
  const asked = await runPlan(
    noted({ attempts: 2 }),
    settings({ budget: 6, onProbe: (one) => told.push(one) }),
  );
  expect(told).toEqual(
    asked.flatMap((result, index) => {
      // Six requests, then four and two are left.
      const base = {
        operation: result.operation,
        probe: result.probe,
        position: index + 1,
        size: [6, 5, 4][index],
      };
      return [base, { ...base, result }];
    }),
  );
  expect(asked).toHaveLength(3);
});

test("Another target is sent the same requests, and its own responses are returned", async () => {
  const [first, second] = [noted(), noted({ more: { note: "the other" } })];
  const asked = await runPlan(first, settings());
  const again = await repeatPlan(second, asked, settings());
  expect(again.map(({ probe: step }) => step)).toEqual(asked.map(({ probe: step }) => step));
  expect(second.asked).toEqual(first.asked.map(([request]) => [request]));
  for (const { result: answer } of again)
    expect(answer.kind === "response" && answer.exchange.response.body).toContain("the other");
});

describe("All responses of a run share one memory budget", () => {
  // The memory budget of a run has 60,000 objects.
  const more = { note: Array(25_000).fill({}) };
  const kinds = ["response", "response", "failure", "failure"];

  test("when a plan is run", async () => {
    const asked = await runPlan(noted({ more }), settings({ budget: 4 }));
    expect(asked.map(({ result: answer }) => answer.kind)).toEqual(kinds);
  });

  test("and when the plan is repeated with another target", async () => {
    const asked = await runPlan(noted(), settings({ budget: 4 }));
    const again = await repeatPlan(noted({ more }), asked, settings());
    expect(again.map(({ result: answer }) => answer.kind)).toEqual(kinds);
  });
});

test("A response is read once, when it comes, and numbered by its place among the responses", async () => {
  const target = noted();
  let calls = 0;
  const unreliable: Target = {
    name: "unreliable",
    async send(request) {
      calls += 1;
      if (calls === 2) return { kind: "failure", reason: "timeout", detail: "No answer.", attempts: 1 };
      return target.send(request);
    },
  };
  const results = await runPlan(unreliable, settings({ budget: 3 }));
  expect(results.map(({ parsed }) => parsed?.index)).toEqual([0, undefined, 1]);
  for (const { parsed, result } of results)
    expect(parsed?.exchange).toBe(result.kind === "response" ? result.exchange : undefined);
});
