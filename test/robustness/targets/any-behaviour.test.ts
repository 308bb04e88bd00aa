/** A sound target may do every undocumented thing in any way, and its data may move: the checks find nothing. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlanName, planNames } from "../../../src/contract/plan/plans.ts";
import { verify } from "../../../src/contract/verify.ts";
import type { MockOptions } from "../../../src/index.ts";
import { editionNames } from "../../../src/openapi/editions.ts";
import { anyBehaviour } from "../../contract/support/any-behaviour.ts";
import { movingTarget } from "../../contract/support/moving-target.ts";
import { share } from "../../support/effort.ts";

const now = "2026-02-01T12:00:00Z";

/** Few enough clicks that no plan is too much for the memory of a run. */
const targets = fc.record({
  seed: fc.integer().map(String),
  clicksPerDay: fc.constantFrom(0, 0.3, 3, 20, 200),
  behaviour: anyBehaviour,
  links: fc.option(fc.constantFrom(0, 1, 3), { nil: undefined }),
  plan: fc.constantFrom<PlanName>(...planNames),
  edition: fc.constantFrom(...editionNames),
});

async function found(
  options: MockOptions,
  steps: readonly number[],
  asked: { plan: PlanName; edition: (typeof editionNames)[number] },
) {
  const { violations, warnings, unanswered } = await verify(
    movingTarget({ ...options, now }, steps),
    {},
    { ...asked, now },
  );
  return [...violations, ...warnings, ...unanswered];
}

test("Whatever it does, it gives no false alarm", { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(targets, fc.constantFrom(0, 0.01, 0.2), async ({ plan, edition, ...options }, late) => {
      expect(await found({ ...options, late }, [0], { plan, edition })).toEqual([]);
    }),
    { numRuns: share(60) },
  );
});

test("Nor while its clock goes on, by seconds or by hours between two requests", {
  timeout: 120_000,
}, async () => {
  const steps = fc.array(fc.constantFrom(0, 1, 60, 600, 3600), { minLength: 1, maxLength: 7 });
  await fc.assert(
    fc.asyncProperty(targets, steps, async ({ plan, edition, ...options }, seconds) => {
      expect(await found(options, seconds, { plan, edition })).toEqual([]);
    }),
    { numRuns: share(60) },
  );
});
