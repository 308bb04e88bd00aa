import fc from "fast-check";
import { expect, test } from "vitest";
import { assumptions } from "../../../src/openapi/assumptions.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import { share } from "../../support/effort.ts";
import { naivePage } from "../naive.ts";
import { expectSame, queryPage } from "../query-page.ts";
import { type ChangingQuery, changingQueries } from "./arbitrary-changes.ts";
import { shownAsOf } from "./naive-changes.ts";

const whole = { offset: 0, limit: 1e6 };
const alternatives = (id: keyof typeof assumptions) => fc.constantFrom(...assumptions[id].alternatives);

function check(
  arbitrary: fc.Arbitrary<ChangingQuery>,
  law: (posed: ChangingQuery) => void,
  numRuns = 100,
): void {
  fc.assert(fc.property(arbitrary, law), { numRuns: share(numRuns) });
}

function sameAsNaive({ dataset, query }: ChangingQuery): void {
  const naive = naivePage(dataset, query, shownAsOf(dataset, query.link, query.nowMs));
  expectSame(queryPage(dataset, query), naive);
}

test("lists of changing clicks are those of a naive query that knows when every click changes", () => {
  check(changingQueries(), sameAsNaive, 200);
});

test("lists of changing clicks under every assumption are those of a naive query", () => {
  const behaviour = fc.record({
    row_order: alternatives("row_order"),
    totals_scope: alternatives("totals_scope"),
    chart_empty_days: alternatives("chart_empty_days"),
    window_end: alternatives("window_end"),
  }) as NonNullable<Parameters<typeof changingQueries>[0]>["behaviour"];
  check(changingQueries({ behaviour: behaviour! }), sameAsNaive);
});

test("lists of changing clicks of a link with a million clicks a day are those of a naive query", () => {
  check(changingQueries({ clicksPerDay: [1e6], most: 2000 }), sameAsNaive, 20);
});

test("pages of any size, joined, are the whole list as of that instant", () => {
  const sized = fc.tuple(changingQueries(), fc.integer({ min: 1, max: 400 }));
  fc.assert(
    fc.property(sized, ([{ dataset, query }, limit]) => {
      const { rows, total } = queryPage(dataset, { ...query, ...whole });
      expect(rows.length).toBe(dataset.behaviour.totals_scope === "filtered_window" ? total : rows.length);
      const joined = [];
      for (let offset = 0; offset < rows.length + limit; offset += limit)
        joined.push(...queryPage(dataset, { ...query, offset, limit }).rows);
      expectSame(joined, rows);
    }),
    { numRuns: share(30) },
  );
});

const hour = 3_600_000;
const everything = { includeBots: true, includeDuplicates: true, ...whole };

test("a click that a list has shown never disappears, and keeps all its fields but its marks", () => {
  check(changingQueries({ most: 500 }), ({ dataset, query }) => {
    const at = (nowMs: number) => queryPage(dataset, { ...query, ...everything, nowMs }).rows;
    const [before, after] = [
      at(query.nowMs),
      new Map(at(query.nowMs + 7 * hour).map((row) => [row.id, row])),
    ];
    for (const row of before) {
      const { is_bot, is_duplicate, ...same } = row;
      expect(after.get(row.id)).toMatchObject(same);
    }
  });
});

test("a window that closed 48 hours ago is what it is without changes, and never changes again", () => {
  check(changingQueries({ most: 500 }), ({ dataset, query }) => {
    const nowMs = 1000 * (query.window.end + 1) + 48 * hour + 1;
    const page = queryPage(dataset, { ...query, nowMs });
    expectSame(page, queryPage({ ...dataset, changes: undefined }, { ...query, nowMs }));
  });
});

test("about the chosen share of clicks is late by hours, and marks are corrected after a day", () => {
  const at = (dataset: Dataset, link: string, hours: number, more = {}) => {
    const end = Date.parse("2026-01-31T00:00:00Z");
    const window = { start: end / 1000 - 30 * 86_400, end: end / 1000 - 1 };
    const query = { link, window, ...everything, limit: 1, nowMs: end + hours * hour, ...more };
    return queryPage(dataset, query).total;
  };
  const changing = (changes: object) =>
    createDataset({
      seed: "s",
      clicksPerDay: 1e6,
      changes: { late: 0, corrected: 0, refunded: 0, ...changes },
    });
  const late = changing({ late: 0.1 });
  const missing = [0, 6, 12, 24, 48].map((hours) => at(late, "eveniet", 1000) - at(late, "eveniet", hours));
  expect(missing).toEqual([...missing].sort((a, b) => b - a));
  expect(missing[0]).toBeGreaterThan(0.1 * 1e6 * 0.2);
  expect(missing[0]).toBeLessThan(0.1 * 1e6);
  expect(missing.at(-1)).toBe(0);
  const corrected = changing({ corrected: 0.1 });
  const people = [0, 12, 24].map((hours) => at(corrected, "eveniet", hours, { includeBots: false }));
  expect(at(corrected, "eveniet", 0)).toBe(at(corrected, "eveniet", 24));
  expect(people[0]).not.toBe(people[1]);
  expect(people[2]).toBe(at(changing({}), "eveniet", 24, { includeBots: false }));
});
