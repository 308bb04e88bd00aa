import { describe, expect, test } from "vitest";
import { checks } from "../../../src/contract/checks/all.ts";
import { claimIdOf } from "../../../src/contract/judge/claim-ids.ts";
import { judge } from "../../../src/contract/judge/judge.ts";
import { relations } from "../../../src/contract/relations/all.ts";
import type { Verdict } from "../../../src/contract/report/report.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { share } from "../../support/effort.ts";
import { generalAssumptions } from "../support/general-assumptions.ts";
import { goodRuns } from "../support/good-run.ts";
import { clicksNow, referenceNow, referenceRows } from "../support/reference-rows.ts";
import { referenceTarget } from "../support/reference-target.ts";

const runs = await goodRuns();
const now = Date.parse(referenceNow);
const claims = [...checks, ...relations];

/** What is said of a claim when nothing else is judged. */
function alone(id: string, exchanges: readonly Exchange[]): Verdict {
  const { verdicts } = judge(exchanges, { only: [id], assumed: "require", now });
  expect(verdicts.map(({ check }) => check)).toEqual([id]);
  return verdicts[0]!;
}

/** Of these a sound run has nothing to say: it is not throttled. */
const unheard = ["throttling-has-retry-after"];

describe("Judged alone, a claim is not broken by a sound run, and held by one of them", () => {
  test.each(claims)("$id", ({ id }) => {
    const outcomes = Object.values(runs).map(({ exchanges }) => alone(id, exchanges).outcome);
    expect(outcomes).not.toContain("violated");
    expect(outcomes.includes("held")).toBe(!unheard.includes(id));
  });
});

describe("Of a claim that nothing was seen of it is said why", () => {
  test.each(claims)("$id", ({ id }) => {
    const { exchanges } = runs.quiet;
    const parts = [[], ...exchanges.map((exchange) => [exchange])];
    const verdicts = parts.map((part) => alone(id, part));
    for (const { outcome, exercised, reason } of verdicts) {
      expect(outcome).not.toBe("violated");
      expect(exercised > 0).toBe(outcome === "held");
      if (outcome !== "held") expect(reason).toMatch(/[a-z]+ [a-z]+/);
    }
    expect(verdicts.map(({ outcome }) => outcome)).toContain("skipped");
  });
});

const rows = referenceRows(share(600, { least: 200 }), { edition: "2026-09" });
const alternatives = Object.entries(generalAssumptions).flatMap(([id, { value, alternatives: values }]) =>
  values.filter((other) => other !== value).map((other) => ({ id, other })),
);

describe("Judged alone, an assumption is broken by a target that behaves otherwise", () => {
  test.each(alternatives)("$id: $other", async ({ id, other }) => {
    const only = [claimIdOf(id)];
    const target = referenceTarget({ rows, behaviour: { [id]: other } });
    const report = await verify(target, {}, { plan: "deep", ...clicksNow, assumed: "require", only });
    expect(report.violations.map(({ check }) => check)).toEqual(only);
  });
});
