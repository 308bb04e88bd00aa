import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type ConversionCursor,
  nextConversions,
  type WantedConversions,
} from "../../../src/world/conversions/next-conversions.ts";
import { skipToLast } from "../../../src/world/conversions/skip-conversions.ts";
import { conversionTypes } from "../../../src/world/fans/conversion-kinds.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import { share } from "../../support/effort.ts";
import { ulidMs } from "../naive.ts";
import { everyConversion } from "./naive-conversions.ts";

const dayMs = 86_400_000;
const links = ["eveniet", "fugit", "nihil"];
const types = [...conversionTypes];
const firstMs = Date.parse("2024-01-01T00:00:00Z");

const jumps = fc.record({
  seed: fc.constantFrom("a", "b"),
  clicksPerDay: fc.constantFrom(20, 200),
  changes: fc.constantFrom(undefined, { late: 0.25, refunded: 0.25 }),
  links: fc.subarray(links, { minLength: 1 }),
  types: fc.subarray(types, { minLength: 1 }),
  fromMs: fc.oneof(
    fc.integer({ min: firstMs - dayMs, max: firstMs + 100 * dayMs }),
    fc.integer({ min: 0, max: 100 }).map((day) => firstMs + day * dayMs),
  ),
  /** Conversions that have passed before, which may end within a millisecond. */
  passed: fc.integer({ min: 0, max: 3 }),
  spanMs: fc.oneof(
    fc.integer({ min: 0, max: dayMs }),
    fc.integer({ min: 0, max: 200 * dayMs }),
    fc.integer({ min: 0, max: 200 }).map((days) => days * dayMs),
  ),
  limit: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 2000 })),
});

test("a skip leaves as many of the newest conversions as it may, and says how many it passes over", () => {
  fc.assert(
    fc.property(jumps, ({ seed, clicksPerDay, changes, passed, fromMs, spanMs, ...wanted }) => {
      const dataset = createDataset({ seed, clicksPerDay, changes: changes && { ...changes, corrected: 0 } });
      const untilMs = fromMs + spanMs;
      const first = { ...wanted, untilMs, cursor: { fromMs }, limit: passed };
      const { cursor } = passed > 0 ? nextConversions(dataset, first, () => 0) : first;
      const all = { ...wanted, untilMs, cursor };
      expect(skipToLast(dataset, all)).toEqual(naiveSkip(dataset, all, fromMs, passed));
    }),
    { numRuns: share(60) },
  );
});

/** Goes through all conversions. */
function naiveSkip(
  dataset: Dataset,
  { links, types, cursor, untilMs, limit }: WantedConversions,
  fromMs: number,
  passed: number,
): { readonly cursor: ConversionCursor; readonly skipped: number } {
  const to = Math.floor((untilMs - 1) / dayMs);
  const instants = links
    .flatMap((link) => everyConversion(dataset, { link, to, nowMs: untilMs }))
    .filter(({ conversion_type }) => (types as string[]).includes(conversion_type))
    .map(({ id }) => ulidMs(id))
    .filter((atMs) => atMs >= fromMs && atMs < untilMs)
    .sort((a, b) => a - b)
    .slice(passed);
  const newestSkipped = instants[instants.length - 1 - limit];
  if (newestSkipped === undefined) return { cursor, skipped: 0 };
  const skipped = instants.filter((atMs) => atMs <= newestSkipped).length;
  return { cursor: { fromMs: newestSkipped + 1 }, skipped };
}

test("a skip over years looks at each link twice at most", () => {
  const dataset = createDataset({ seed: "a", clicksPerDay: 200 });
  let looks = 0;
  const counted = Object.defineProperty({ ...dataset }, "recent", {
    get() {
      looks++;
      return dataset.recent;
    },
  });
  const untilMs = Date.parse("2029-03-01T12:00:00Z");
  const wanted = { links, types, cursor: { fromMs: firstMs }, untilMs, limit: 1000 };
  expect(skipToLast(counted, wanted).skipped).toBeGreaterThan(10_000);
  expect(looks).toBeLessThanOrEqual(6);
});

test("nothing is skipped where nothing is left", () => {
  const dataset = createDataset({ seed: "a" });
  const skip = (fromMs: number, untilMs: number) =>
    skipToLast(dataset, { links, types, cursor: { fromMs }, untilMs, limit: 0 });
  const lateMs = Date.parse("2100-01-01T00:00:00Z");
  expect(skip(firstMs, firstMs)).toEqual({ cursor: { fromMs: firstMs }, skipped: 0 });
  expect(skip(firstMs + 1000, firstMs)).toEqual({ cursor: { fromMs: firstMs + 1000 }, skipped: 0 });
  expect(skip(lateMs, lateMs + dayMs)).toEqual({ cursor: { fromMs: lateMs }, skipped: 0 });
});
