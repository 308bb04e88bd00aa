import { describe, expect, test } from "vitest";
import {
  behaviourUnchanged,
  behaviourVerdict,
  learnBehaviour,
} from "../../../src/contract/behaviours/behaviour-file.ts";
import { readRunSetWithDetections } from "../../../src/contract/judge/judge.ts";
import { parsedExchangesOf } from "../../../src/contract/plan/probe.ts";
import { runPlan } from "../../../src/contract/plan/run-plan.ts";
import type { Detection } from "../../../src/contract/read/detection.ts";
import { verify } from "../../../src/contract/verify.ts";
import { runSettingsOf } from "../../../src/contract/verify-options.ts";
import { type BehaviourFile, parseBehaviourFile } from "../../../src/openapi/behaviour-file.ts";
import { share } from "../../support/effort.ts";
import { generalAssumptions } from "../support/general-assumptions.ts";
import { clicksNow, referenceNow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

const rows = referenceRows(share(600, { least: 200 }), { edition: "2026-09" });
const options = { plan: "deep", ...clicksNow } as const;
const targetWith = (behaviour: Readonly<Record<string, string | number>>) =>
  referenceTarget({ rows, behaviour });

async function learnt(behaviour: Readonly<Record<string, string | number>>) {
  const report = await verify(targetWith(behaviour), {}, options);
  return parseBehaviourFile(JSON.stringify(learnBehaviour(report, { learntAt: referenceNow })));
}

describe("A behaviour file", () => {
  test("has an entry for every assumption", async () => {
    const { behaviours, edition } = await learnt({ row_order: "oldest_first", largest_limit: 500 });
    expect(edition).toBe("2026-09");
    expect(Object.keys(behaviours)).toEqual(Object.keys(generalAssumptions));
    expect(behaviours.row_order).toEqual({ seen: "does not hold", value: "oldest_first" });
    expect(behaviours.largest_limit).toEqual({ seen: "does not hold", value: 500 });
    expect(behaviours.window_end).toEqual({ seen: "holds", value: "inclusive" });
  });

  test("holds no claim that other requests of the account can break", async () => {
    const report = await verify(targetWith({}), {}, options);
    const claim = {
      claim: "",
      evidence: "assumed",
      severity: "warning",
      exercised: 1,
      violations: [],
    } as const;
    const verdicts = ["quota-falls-with-requests", "refusal-leaves-the-balance", "chart-days-ascend"].map(
      (check) => ({ ...claim, check, outcome: "held" }) as const,
    );
    expect(learnBehaviour({ ...report, verdicts }, { learntAt: referenceNow }).held).toEqual([
      "chart-days-ascend",
    ]);
  });

  test("shows no change when the target behaves the same", async () => {
    const odd = { row_order: "oldest_first", unknown_link: "empty" };
    const report = await verify(targetWith(odd), {}, { ...options, behaviour: await learnt(odd) });
    expect(report.violations).toEqual([]);
    expect(report.verdicts.find(({ check }) => check === behaviourUnchanged)).toMatchObject({
      outcome: "held",
      exercised: 15,
    });
  });

  test("is compared with what was detected, not with what is assumed", async () => {
    const behaviour = await learnt({ row_order: "oldest_first" });
    const report = await verify(targetWith({}), {}, { ...options, behaviour });
    expect(report.violations).toMatchObject([
      {
        check: behaviourUnchanged,
        expected: "row_order: oldest_first, as on 2026-02-01",
        received: expect.stringMatching(/^newest_first: /),
      },
    ]);
  });

  test("a behaviour that is not detected now is no change", async () => {
    const behaviour = await learnt({});
    const report = await verify(targetWith({}), {}, { ...options, plan: "standard", behaviour });
    expect(report.violations).toEqual([]);
  });
});

describe("A behaviour before and now", () => {
  const run = async (behaviour: Readonly<Record<string, string | number>>) => {
    const inquiry = runSettingsOf({}, { ...options, edition: "2026-09" });
    const asked = await runPlan(targetWith(behaviour), inquiry);
    return readRunSetWithDetections(parsedExchangesOf(asked), { now: Date.parse(referenceNow) });
  };
  const file = (behaviours: BehaviourFile["behaviours"]): BehaviourFile => ({
    format: "smart-links-behaviour",
    version: 1,
    kitVersion: "0.0.0",
    learntAt: "2026-01-31T10:00:00Z",
    edition: "2026-09",
    behaviours,
  });

  test("a file without known behaviours is skipped", async () => {
    for (const behaviours of [{}, { row_order: { seen: "unknown" } }] as const)
      expect(behaviourVerdict(await run({}), file(behaviours))).toEqual({
        check: "behaviour-is-unchanged",
        claim: "Undocumented behaviour is the same as in the behaviour file.",
        evidence: "observed",
        severity: "error",
        outcome: "skipped",
        exercised: 0,
        reason: "no behaviour of the file was detected again",
        violations: [],
      });
  });

  test.each([
    ["the same value", { seen: "holds", value: "newest_first" }, undefined],
    [
      "another value",
      { seen: "does not hold", value: "oldest_first" },
      "row_order: oldest_first, as on 2026-01-31",
    ],
    [
      "the same value, said to be otherwise",
      { seen: "does not hold", value: "newest_first" },
      "row_order: newest_first, as on 2026-01-31",
    ],
    ["no value", { seen: "does not hold" }, "row_order: does not hold, as on 2026-01-31"],
  ] as const)("%s", async (_what, row_order, expected) => {
    const { outcome, exercised, violations } = behaviourVerdict(await run({}), file({ row_order }));
    expect({ outcome, exercised }).toEqual({ outcome: expected ? "violated" : "held", exercised: 1 });
    expect(violations).toEqual(
      expected
        ? [
            {
              check: "behaviour-is-unchanged",
              operation: "listSmartLinkClicks",
              exchange: 0,
              at: "/response/body/data/rows",
              expected,
              received: expect.stringMatching(/^newest_first: \d+ pages have this order$/),
              count: 1,
            },
          ]
        : [],
    );
  });

  test("an unknown value is reported but not stored", async () => {
    const { detections: sightings, ...rest } = await run({});
    const seen = sightings.get("row_order")!;
    const odd = new Map(sightings).set("row_order", { ...seen, value: undefined } as unknown as Detection);
    const { violations } = behaviourVerdict(
      { ...rest, detections: odd },
      file({ row_order: { seen: "holds", value: "newest_first" } }),
    );
    expect(violations[0]!.received).toMatch(/^something else: /);
    const report = await verify(targetWith({}), {}, options);
    const observations = report.observations.map((one) =>
      one.kind === "behaviour" && one.assumption === "row_order"
        ? { ...one, seen: "does not hold" as const, value: "by_country" }
        : one,
    );
    const { behaviours } = learnBehaviour({ ...report, observations }, { learntAt: referenceNow });
    expect(behaviours.row_order).toEqual({ seen: "does not hold" });
    expect(behaviours.window_end).toEqual({ seen: "holds", value: "inclusive" });
  });
});
