import fc from "fast-check";
import { expect, test } from "vitest";
import { longestConversion, writeConversions } from "../../../src/world/conversions/conversion-rows.ts";
import {
  type ConversionCursor,
  type LinkConversion,
  lastConversions,
  nextConversions,
} from "../../../src/world/conversions/next-conversions.ts";
import { conversionTypes } from "../../../src/world/fans/conversion-kinds.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import { share } from "../../support/effort.ts";
import { ulidMs } from "../naive.ts";
import { jsonOf } from "../query-page.ts";
import type { ConversionRow } from "./ask-conversions.ts";
import { everyConversion } from "./naive-conversions.ts";

const startMs = Date.parse("2024-03-01T00:00:00Z");
const links = ["eveniet", "fugit", "nihil"];

const walks = fc.record({
  seed: fc.constantFrom("a", "b"),
  clicksPerDay: fc.constantFrom(20, 200),
  links: fc.subarray(links, { minLength: 1 }),
  types: fc.subarray([...conversionTypes], { minLength: 1 }),
  stepsMs: fc.array(
    fc.oneof(
      fc.integer({ min: 1, max: 5000 }),
      fc.integer({ min: 60_000, max: 3_600_000 }),
      fc.integer({ min: 3_600_000, max: 40_000_000 }),
    ),
    { minLength: 1, maxLength: 12 },
  ),
  limit: fc.integer({ min: 1, max: 9 }),
});

test("conversions of several links come each once and in order, whatever the steps and the size of a page", () => {
  fc.assert(
    fc.property(walks, ({ seed, clicksPerDay, links, types, stepsMs, limit }) => {
      const dataset = createDataset({ seed, clicksPerDay });
      const found: ConversionRow[] = [];
      let cursor: ConversionCursor = { fromMs: startMs };
      let untilMs = startMs;
      for (const stepMs of stepsMs) {
        untilMs += stepMs;
        for (;;) {
          const wanted = { links, types, cursor, untilMs, limit };
          const next = nextConversions(dataset, wanted, (each) => rowOf(dataset, each));
          found.push(...next.conversions);
          cursor = next.cursor;
          if (next.conversions.length < limit) break;
        }
      }
      const to = Math.floor(untilMs / 86_400_000);
      const expected = links
        .flatMap((link) => everyConversion({ seed, clicksPerDay, variant: undefined }, { link, to }))
        .filter(({ id }) => ulidMs(id) >= startMs && ulidMs(id) < untilMs)
        .filter(({ conversion_type }) => (types as string[]).includes(conversion_type));
      expect(found.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
      expect(found.map(({ id }) => ulidMs(id))).toEqual(
        found.map(({ id }) => ulidMs(id)).sort((a, b) => a - b),
      );
    }),
    { numRuns: share(25) },
  );
});

test("what is wanted may change between two pages: conversions that are wanted before and after come once all the same", () => {
  const wanted = fc.record({
    links: fc.subarray(links, { minLength: 1 }),
    types: fc.subarray([...conversionTypes], { minLength: 1 }),
  });
  fc.assert(
    fc.property(
      fc.array(wanted, { minLength: 2, maxLength: 4 }),
      fc.integer({ min: 1, max: 9 }),
      (all, limit) => {
        const dataset = createDataset({ seed: "a", clicksPerDay: 200 });
        const untilMs = startMs + 86_400_000;
        const found: string[] = [];
        let cursor: ConversionCursor = { fromMs: startMs };
        for (let page = 0; cursor.fromMs < untilMs; page++) {
          const { links, types } = all[page % all.length]!;
          const next = nextConversions(dataset, { links, types, cursor, untilMs, limit }, (each) =>
            rowOf(dataset, each),
          );
          found.push(...next.conversions.map(({ id }) => id));
          cursor = next.cursor;
        }
        const always = links
          .filter((link) => all.every((each) => each.links.includes(link)))
          .flatMap((link) => everyConversion(dataset, { link, to: Math.floor(untilMs / 86_400_000) }))
          .filter(({ id }) => ulidMs(id) >= startMs && ulidMs(id) < untilMs)
          .filter(({ conversion_type: type }) =>
            all.every(({ types }) => (types as string[]).includes(type)),
          );
        expect(always.map(({ id }) => id).filter((id) => !found.includes(id))).toEqual([]);
        expect(new Set(found).size).toBe(found.length);
      },
    ),
    {
      numRuns: share(25),
      examples: [
        [
          [
            { links, types: [...conversionTypes] },
            { links: ["fugit", "nihil"], types: ["new_transaction"] },
          ],
          5,
        ],
      ],
    },
  );
});

test("conversions of more links than are kept in memory are read as their own lists show them", () => {
  const dataset = createDataset({ seed: "a", clicksPerDay: 40 });
  const many = Array.from({ length: 20 }, (_, i) => `link-${i}`);
  const types = [...conversionTypes];
  const untilMs = startMs + 86_400_000;
  const cursor = { fromMs: startMs };
  const wanted = { links: many, types, cursor, untilMs, limit: 1000 };
  const rows = nextConversions(dataset, wanted, (each) => rowOf(dataset, each)).conversions;
  const to = Math.floor(untilMs / 86_400_000);
  const expected = many
    .flatMap((link) => everyConversion(dataset, { link, to }))
    .filter(({ id }) => ulidMs(id) >= startMs && ulidMs(id) < untilMs)
    .sort((a, b) => ulidMs(a.id) - ulidMs(b.id));
  expect(rows.map(({ id }) => id).sort()).toEqual(expected.map(({ id }) => id).sort());
  const last = lastConversions(dataset, { links: many, types, untilMs, limit: 7 }, (each) =>
    rowOf(dataset, each),
  );
  expect(last.map(({ id }) => id)).toEqual(rows.slice(-7).map(({ id }) => id));
});

test("no conversions follow the end of the calendar or an instant that has passed", () => {
  const dataset = createDataset({ seed: "a" });
  const from = (fromMs: number, untilMs: number) =>
    nextConversions(
      dataset,
      { links, types: [...conversionTypes], cursor: { fromMs }, untilMs, limit: 5 },
      ({ link }) => link,
    ).conversions;
  expect(from(startMs, startMs)).toEqual([]);
  expect(from(startMs, startMs - 1000)).toEqual([]);
  expect(from(Date.parse("2100-01-01T00:00:00Z"), Date.parse("2100-02-01T00:00:00Z"))).toEqual([]);
});

function rowOf({ behaviour }: Dataset, each: LinkConversion): ConversionRow {
  const amountsWithoutMoney = behaviour.amounts_without_money;
  const [row] = jsonOf<ConversionRow>(longestConversion, (writer) =>
    writeConversions(writer, { sums: each.sums, rows: [each], amountsWithoutMoney }),
  );
  return row as ConversionRow;
}
