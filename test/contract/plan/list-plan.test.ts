import { describe, expect, test } from "vitest";
import { listPlan } from "../../../src/contract/plan/plan.ts";
import { planNames } from "../../../src/contract/plan/plans.ts";
import { purposes } from "../../../src/contract/plan/probe.ts";
import { listable, questions } from "../support/plan-probes.ts";

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
