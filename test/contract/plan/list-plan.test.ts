import { describe, expect, test } from "vitest";
import { listPlan, nextProbe, type Plan } from "../../../src/contract/plan/plan.ts";
import { type PlanName, planNames, plans } from "../../../src/contract/plan/plans.ts";
import { type ProbeId, type ProbeResult, purposes } from "../../../src/contract/plan/probe.ts";
import { answered, clicks, clicksOperation, pageOf, type Reply } from "../support/written-responses.ts";

const rows = clicks(
  ...["2026-01-29T22:00:00", "2026-01-29T12:00:00", "2026-01-29T02:00:00"],
  ...["2026-01-28T12:00:00", "2026-01-28T11:00:00"],
);
const twoDays = {
  chart: { "2026-01-28": 2, "2026-01-29": 3 },
  filters: { date_start: "2026-01-28T00:00:00Z", date_end: "2026-01-29T23:59:59Z" },
};
const listable = (id: ProbeId): Reply => (id === "default" ? twoDays : id === "listing" ? pageOf(rows) : {});
/** The questions of a plan, in a row. */
function questions(
  name: PlanName,
  reply: (id: ProbeId, turn: number) => Reply,
  changes: Partial<Plan> = {},
): string {
  const now = Date.parse("2026-02-01T12:00:00Z");
  const plan: Plan = {
    operation: clicksOperation,
    name,
    size: plans[name].size,
    now,
    settleHours: 48,
    ...changes,
  };
  const asked: ProbeResult[] = [];
  for (let next = nextProbe(plan, asked); next; next = nextProbe(plan, asked))
    asked.push(answered(next, reply(next.id, asked.length)));
  return asked.map(({ probe: step }) => step.id).join(" ");
}

describe("What a plan will ask is listed", () => {
  test.each(planNames)("%s: as it asks when its first window can be listed", (name) => {
    expect(
      listPlan(name)
        .map(({ id }) => id)
        .join(" "),
    ).toBe(questions(name, listable));
    expect(listPlan(name).map(({ purpose }) => purpose)).toEqual(
      listPlan(name).map(({ id }) => purposes[id]),
    );
  });

  test("with its price: a credit for an answer in 2026-01, none in 2026-09, and none for refusals", () => {
    const free = ["no-key", "bad-limit", "unknown-link", "inverted", "wrong-key", "bad-date", "bad-flag"];
    for (const { id, cost } of listPlan("deep"))
      expect(cost).toEqual({ "2026-01": free.includes(id) ? 0 : 1, "2026-09": 0 });
  });
});
