import fc from "fast-check";
import { expect, test } from "vitest";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import { type CohortArpsQuery, cohortArps } from "../../../src/world/people/cohort-arps.ts";
import { share } from "../../support/effort.ts";
import { someChanges } from "../changes/arbitrary-changes.ts";
import type { ConversionRow } from "../conversions/ask-conversions.ts";
import { ulidMs } from "../naive.ts";
import { askFans, conversionsUntil, everybody } from "./naive-fans.ts";

const day = 86_400_000;
const instants = fc.integer({ min: Date.parse("2024-01-01") / 1000, max: Date.parse("2024-08-31") / 1000 });
const bases = fc.constantFrom("net" as const, "gross" as const);

/** The obvious way to count: look at every conversion of every subscriber. */
function naiveArps(dataset: Dataset, { link, window, basis, nowMs }: CohortArpsQuery) {
  const conversions = conversionsUntil(dataset, link, nowMs);
  const isIn = ({ id }: ConversionRow) =>
    ulidMs(id) >= 1000 * window.start && ulidMs(id) < 1000 * (window.end + 1);
  const source = conversions.filter((row) => row.conversion_type === "new_subscriber" && isIn(row));
  const { rows } = askFans(dataset, { link, nowMs, ...everybody });
  const known = new Set(
    rows.flatMap((row) => (row.subscription_insights.has_subscription_data ? [row.onlyfans_id] : [])),
  );
  const cohort = source.filter((row) => known.has(row.fan_onlyfans_id));
  const centsWithin = (days: number) =>
    cohort
      .flatMap((one) =>
        conversions.filter(
          (row) =>
            row.fan_onlyfans_id === one.fan_onlyfans_id && ulidMs(row.id) - ulidMs(one.id) <= days * day,
        ),
      )
      .reduce((sum, row) => sum + Math.round(100 * row[`amount_${basis}`]), 0);
  return {
    subscribers: cohort.length,
    sourceSubscribers: source.length,
    cents: [2, 7, 14, 30, 1e6].map(centsWithin),
  };
}

test("ARPS adds up what the conversions of each subscriber show, so long after the subscription", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("eveniet", "fugit", "other"),
      fc.option(someChanges, { nil: undefined }),
      bases,
      fc.tuple(instants, instants, instants),
      (link, changes, basis, [a, b, now]) => {
        const dataset = createDataset({ seed: "arps", clicksPerDay: 60, changes });
        const window = { start: Math.min(a, b), end: Math.max(a, b) };
        const query = { link, window, basis, nowMs: 1000 * now };
        expect(cohortArps(dataset, query)).toEqual(naiveArps(dataset, query));
      },
    ),
    { numRuns: share(12) },
  );
});

test("a window that begins or ends beside a subscription has it or not, to the second", () => {
  const dataset = createDataset({ seed: "arps", clicksPerDay: 600 });
  const nowMs = Date.parse("2024-02-05T12:00:00Z");
  const seconds = conversionsUntil(dataset, "eveniet", nowMs)
    .filter((row) => row.conversion_type === "new_subscriber")
    .map(({ id }) => Math.floor(ulidMs(id) / 1000));
  const beside = fc
    .tuple(fc.constantFrom(...seconds), fc.integer({ min: -1, max: 1 }))
    .map(([second, more]) => second + more);
  fc.assert(
    fc.property(beside, beside, bases, (a, b, basis) => {
      const window = { start: Math.min(a, b), end: Math.max(a, b) };
      const query = { link: "eveniet", window, basis, nowMs };
      expect(cohortArps(dataset, query)).toEqual(naiveArps(dataset, query));
    }),
    { numRuns: share(12) },
  );
});

test("no two ages have the same figure, so a client that shows one for the other is noticed", () => {
  for (const seed of ["a", "b", "c"]) {
    const dataset = createDataset({ seed, clicksPerDay: 100 });
    const nowMs = Date.parse("2026-02-01");
    const window = { start: Date.parse("2025-08-01") / 1000, end: nowMs / 1000 };
    const { cents } = cohortArps(dataset, { link: "eveniet", window, basis: "net", nowMs });
    expect(new Set(cents).size).toBe(5);
    expect(cents).toEqual([...cents].sort((one, other) => one - other));
  }
});
