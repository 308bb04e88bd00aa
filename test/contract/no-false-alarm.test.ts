import fc from "fast-check";
import { expect, test } from "vitest";
import { type PlanName, planNames, plans } from "../../src/contract/plan/plans.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Request } from "../../src/exchange/exchange.ts";
import { editionNames } from "../../src/openapi/editions.ts";
import { share } from "../support/effort.ts";
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
    { numRuns: share(100) },
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
    { numRuns: share(60) },
  );
}, 60_000);

/** Rows that come or go at a turn after the first listing. */
function changing({ turn, add, place }: { turn: number; add: boolean; place: number }) {
  let asked = 0;
  return (rows: ReferenceRow[], { path }: Request) => {
    if (asked > 0 || path.includes("limit=1000")) asked += 1;
    const index = Math.floor(place * rows.length);
    if (asked - 1 !== turn || rows.length === 0) return;
    if (add)
      rows.splice(index, 0, { ...rows[index]!, id: `${rows[index]!.id.slice(0, 10)}ZZZZZZZZZZZZZZZZ` });
    else rows.splice(index, 1);
  };
}

const moves = {
  turn: fc.integer({ min: 1, max: 12 }),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
};

// Before the listing only its age guards a window: what is asked twice is asked from there on.
test("Clicks that arrive before they are settled are no violation", async () => {
  const recent = { from: "2026-01-31T00:00:00Z", to: "2026-02-01T23:59:59Z" };
  await fc.assert(
    fc.asyncProperty(
      fc.record({ ...settings, ...moves }),
      async ({ seed, count, edition, plan, ...move }) => {
        const rows = referenceRows(count, { seed, days: 1, edition });
        const meanwhile = changing({ ...move, add: true });
        const report = await verify(
          referenceTarget({ rows, meanwhile }),
          {},
          { plan, edition, ...clicksNow, ...recent },
        );
        expect(report.violations).toEqual([]);
      },
    ),
    { numRuns: share(70) },
  );
}, 60_000);

test("Settled clicks that come or go violate one claim, that a repeated request gets the same response", async () => {
  await fc.assert(
    fc.asyncProperty(fc.record({ ...settings, ...moves, add: fc.boolean() }), async (law) => {
      const { seed, count, days, edition, plan, ...move } = law;
      const rows = referenceRows(count, { seed, days, edition });
      const meanwhile = changing(move);
      const report = await verify(referenceTarget({ rows, meanwhile }), {}, { plan, edition, ...clicksNow });
      const broken = new Set(report.violations.map(({ check }) => check));
      broken.delete("same-request-same-response");
      expect([...broken]).toEqual([]);
      expect(report.dataMoved !== undefined).toBe(report.violations.length > 0);
    }),
    { numRuns: share(80) },
  );
}, 60_000);

test("The requests follow from the responses alone", async () => {
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
