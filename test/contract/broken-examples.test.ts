import { beforeAll, describe, expect, test } from "vitest";
import { checks } from "../../src/contract/checks/all.ts";
import { claimIdOf, claimIds } from "../../src/contract/judge/claim-ids.ts";
import { judge } from "../../src/contract/judge/judge.ts";
import type { JudgeOptions } from "../../src/contract/judge/judge-options.ts";
import { relations } from "../../src/contract/relations/all.ts";
import { setRelations } from "../../src/contract/relations/operations/all.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Exchange } from "../../src/exchange/exchange.ts";
import { type AssumptionId, assumptions } from "../../src/openapi/assumptions.ts";
import { againstOf } from "./support/broken-example.ts";
import { brokenExamples } from "./support/broken-examples.ts";
import { generalAssumptions } from "./support/general-assumptions.ts";
import { type GoodRun, listable, operations, people, quiet, unlistable } from "./support/good-run.ts";
import { clicksNow, referenceNow, referenceRows } from "./support/reference-rows.ts";
import { referenceTarget } from "./support/reference-target.ts";

type RunName = "listable" | "unlistable" | "quiet" | "operations" | "people";
let runs: Readonly<Record<RunName, GoodRun>>;

beforeAll(async () => {
  runs = {
    listable: await listable(),
    unlistable: await unlistable(),
    quiet: await quiet(),
    operations: await operations(),
    people: await people(),
  };
});

function brokenBy(exchanges: readonly Exchange[], options: JudgeOptions): readonly string[] {
  const { verdicts } = judge(exchanges, { ...options, now: Date.parse(referenceNow) });
  return verdicts.filter(({ violations }) => violations.length > 0).map(({ check }) => check);
}

describe("A sound run breaks nothing", () => {
  test.each(["listable", "unlistable", "quiet", "operations", "people"] as const)("%s", (name) => {
    expect(brokenBy(runs[name].exchanges, { assumed: "require" })).toEqual([]);
  });
});

describe("Its saboteur breaks it, and nothing else", () => {
  test.each([...checks, ...relations, ...setRelations])("$claim ($id)", ({ id }) => {
    const example = brokenExamples[id]!;
    const { damage, breaksToo = [] } = example;
    const run = runs[example.run ?? "listable"];
    const broken = brokenBy(damage(run), { assumed: "observe", ...againstOf(example, run) });
    expect([...broken].sort()).toEqual([id, ...breaksToo].sort());
  });
});

const alternatives = Object.entries(generalAssumptions).flatMap(([id, { value, alternatives: values }]) =>
  values.filter((other) => other !== value).map((other) => ({ id, other })),
);

describe("A target that behaves otherwise breaks an assumption, and nothing else", () => {
  test.each(alternatives)("$id: $other", async ({ id, other }) => {
    const behaviour = { [id]: other };
    const target = referenceTarget({ rows: referenceRows(600, { edition: "2026-09" }), behaviour });
    const report = await verify(target, {}, { plan: "deep", ...clicksNow, assumed: "require" });
    expect(report.violations.map(({ check }) => check)).toEqual([claimIdOf(id)]);
    const observed = report.observations.find((one) => one.kind === "behaviour" && one.assumption === id);
    expect(observed).toMatchObject({ seen: "does not hold", value: other });
  });

  test.each(alternatives)("$id: $other is only observed when nobody requires it", async ({ id, other }) => {
    const target = referenceTarget({
      rows: referenceRows(600, { edition: "2026-09" }),
      behaviour: { [id]: other },
    });
    const report = await verify(target, {}, { plan: "deep", ...clicksNow });
    expect(report.violations).toEqual([]);
    expect(report.warnings).toEqual([]);
  });
});

test("Every claim has a saboteur", () => {
  // Those of other operations than clicks are shown in test/contract/behaviours.
  const behaviours = Object.keys(assumptions).map((id) => claimIdOf(id as AssumptionId));
  expect(claimIds.filter((id) => !(id in brokenExamples) && !behaviours.includes(id))).toEqual([]);
});
