import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlanName, planNames, plans } from "../../src/contract/plan/plans.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Request } from "../../src/exchange/exchange.ts";
import { editionNames } from "../../src/openapi/editions.ts";
import { clicksNow, type ReferenceRow, referenceRows } from "./support/reference-rows.ts";
import { referenceTarget } from "./support/reference-target.ts";

const settings = {
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  count: fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 700 })),
  days: fc.integer({ min: 1, max: 60 }),
  edition: fc.constantFrom(...editionNames),
  plan: fc.constantFrom<PlanName>(...planNames),
};

test("A sound target gives no false alarm, whatever its clicks, and no plan asks too much", async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(settings), async ({ seed, count, days, edition, plan }) => {
      const rows = referenceRows(count, { seed, days, edition });
      const report = await verify(
        referenceTarget({ rows }),
        {},
        { plan, edition, ...clicksNow, assumed: "require" },
      );
      expect([...report.violations, ...report.warnings, ...report.unanswered]).toEqual([]);
      expect(report.requests).toBeLessThanOrEqual(plans[plan].size);
    }),
    { numRuns: 100 },
  );
}, 60_000);

test("A given window gives no false alarm, however it lies", async () => {
  const instant = fc.integer({ min: 0, max: 14 * 86_400 });
  await fc.assert(
    fc.asyncProperty(
      fc.record({ ...settings, one: instant, other: instant }),
      async ({ seed, count, days, edition, plan, one, other }) => {
        const [from, to] = [one, other]
          .sort((a, b) => a - b)
          .map((second) => new Date(Date.parse("2026-01-19T00:00:00Z") + second * 1000).toISOString());
        const rows = referenceRows(count, { seed, days, edition });
        const report = await verify(
          referenceTarget({ rows }),
          {},
          { plan, edition, ...clicksNow, assumed: "require", from: from!, to: to! },
        );
        expect([...report.violations, ...report.warnings, ...report.unanswered]).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);

// Before the listing only its age guards a window: what is asked twice is asked from there on.
test("Clicks that come or go once the window is listed are no violation", async () => {
  const moves = {
    turn: fc.integer({ min: 1, max: 12 }),
    add: fc.boolean(),
    place: fc.double({ min: 0, max: 0.999, noNaN: true }),
  };
  await fc.assert(
    fc.asyncProperty(fc.record({ ...settings, ...moves }), async (law) => {
      const { seed, count, days, edition, plan, turn, add, place } = law;
      let asked = 0;
      const meanwhile = (rows: ReferenceRow[], { path }: Request) => {
        if (asked > 0 || path.includes("limit=1000")) asked += 1;
        const index = Math.floor(place * rows.length);
        if (asked - 1 !== turn || rows.length === 0) return;
        if (add)
          rows.splice(index, 0, { ...rows[index]!, id: `${rows[index]!.id.slice(0, 10)}ZZZZZZZZZZZZZZZZ` });
        else rows.splice(index, 1);
      };
      const rows = referenceRows(count, { seed, days, edition });
      const report = await verify(referenceTarget({ rows, meanwhile }), {}, { plan, edition, ...clicksNow });
      expect(report.violations).toEqual([]);
    }),
    { numRuns: 150 },
  );
}, 60_000);

test("The questions follow from the answers alone", async () => {
  await fc.assert(
    fc.asyncProperty(fc.record(settings), async ({ seed, count, days, edition, plan }) => {
      const rows = referenceRows(count, { seed, days, edition });
      const runs = await Promise.all(
        [1, 2].map(() => verify(referenceTarget({ rows }), {}, { plan, edition, ...clicksNow })),
      );
      expect(runs[0]).toEqual(runs[1]);
    }),
    { numRuns: 15 },
  );
}, 60_000);
