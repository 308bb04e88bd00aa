import { describe, expect, test } from "vitest";
import { compareTargets } from "../../src/contract/compare.ts";
import { behaviourUnchanged, learnBehaviour } from "../../src/contract/learning.ts";
import { verify } from "../../src/contract/verify.ts";
import { assumptions } from "../../src/spec/assumptions.ts";
import { parseBehaviourFile } from "../../src/spec/behaviour-file.ts";
import { share } from "../effort.ts";
import { referenceNow, referenceRows, referenceTarget } from "./reference-target.ts";

const rows = referenceRows(share(600, { least: 200 }), { edition: "2026-09" });
const options = { plan: "deep", now: referenceNow } as const;
const targetWith = (behaviour: Readonly<Record<string, string | number>>) =>
  referenceTarget({ rows, behaviour });

async function learnt(behaviour: Readonly<Record<string, string | number>>) {
  const report = await verify(targetWith(behaviour), {}, options);
  return parseBehaviourFile(JSON.stringify(learnBehaviour(report, { learntAt: referenceNow })));
}

describe("Learning", () => {
  test("says of every assumption what was seen", async () => {
    const { behaviours, edition } = await learnt({ row_order: "oldest_first", largest_limit: 500 });
    expect(edition).toBe("2026-09");
    expect(Object.keys(behaviours)).toEqual(Object.keys(assumptions));
    expect(behaviours.row_order).toEqual({ seen: "does not hold", value: "oldest_first" });
    expect(behaviours.largest_limit).toEqual({ seen: "does not hold", value: 500 });
    expect(behaviours.window_end).toEqual({ seen: "holds", value: "inclusive" });
  });

  test("finds no change where there is none", async () => {
    const odd = { row_order: "oldest_first", unknown_link: "empty" };
    const report = await verify(targetWith(odd), {}, { ...options, behaviour: await learnt(odd) });
    expect(report.violations).toEqual([]);
    expect(report.verdicts.find(({ check }) => check === behaviourUnchanged)).toMatchObject({
      outcome: "held",
      exercised: 13,
    });
  });

  test("holds a target to what was seen, not to what is assumed", async () => {
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

  test("what is unknown now is no change", async () => {
    const behaviour = await learnt({});
    const report = await verify(targetWith({}), {}, { ...options, plan: "lite", behaviour });
    expect(report.violations).toEqual([]);
  });
});

describe("Comparing", () => {
  test("finds nothing between twins, whatever they spent before", async () => {
    const right = targetWith({});
    await verify(right, {}, { ...options, edition: "2026-01" });
    const comparison = await compareTargets(targetWith({}), right, { ...options, edition: "2026-01" });
    expect(comparison).toMatchObject({ differences: [], behaviours: [] });
    expect(comparison.left.exchanges).toHaveLength(18);
  });

  test("shows what differs, at the first place, with a count", async () => {
    const right = referenceTarget({ rows: rows.map((row) => ({ ...row, referrer: "elsewhere.example" })) });
    const { differences } = await compareTargets(targetWith({}), right, { ...options, plan: "lite" });
    expect(new Set(differences.map(({ at }) => at.replace(/\d+/, "*")))).toEqual(
      new Set(["/response/body/data/rows/*/referrer"]),
    );
    expect(differences[0]).toMatchObject({ step: "default", right: '"elsewhere.example"' });
    expect(differences[0]!.count).toBeGreaterThan(10);
  });

  test("shows undocumented behaviour side by side", async () => {
    const comparison = await compareTargets(
      targetWith({}),
      targetWith({ page_past_end: "not_found" }),
      options,
    );
    expect(comparison.behaviours).toEqual([
      { assumption: "page_past_end", left: "empty", right: "not_found" },
    ]);
    expect(comparison.differences[0]).toMatchObject({
      step: "past-end",
      at: "/response/status",
      left: "200",
      right: "404",
    });
  });
});
