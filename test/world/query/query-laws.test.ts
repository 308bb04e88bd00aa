import fc from "fast-check";
import { expect, test } from "vitest";
import { assumptions } from "../../../src/openapi/assumptions.ts";
import { createDataset, type Dataset } from "../../../src/world/model/dataset.ts";
import type { ClickQuery } from "../../../src/world/query/query.ts";
import { share } from "../../support/effort.ts";
import { type ArbitraryQuery, everySize, queries } from "../arbitrary-queries.ts";
import { naivePage } from "../naive.ts";
import { expectSame, queryPage } from "../query-page.ts";

const whole = { offset: 0, limit: 1e6 };
const alternatives = (id: keyof typeof assumptions) => fc.constantFrom(...assumptions[id].alternatives);

interface Posed {
  readonly dataset: Dataset;
  readonly query: ClickQuery;
}

function check(arbitrary: fc.Arbitrary<ArbitraryQuery>, law: (posed: Posed) => void, numRuns = 100): void {
  const posed = ({ world, query }: ArbitraryQuery) => law({ dataset: createDataset(world), query });
  fc.assert(fc.property(arbitrary, posed), { numRuns: share(numRuns) });
}

test("queries give the page of a naive query", () => {
  check(queries(), ({ dataset, query }) => {
    expectSame(queryPage(dataset, query), naivePage(dataset, query));
  });
});

test("queries under every assumption give the page of a naive query", () => {
  const behaviour = fc.record({
    row_order: alternatives("row_order"),
    totals_scope: alternatives("totals_scope"),
    chart_empty_days: alternatives("chart_empty_days"),
    window_end: alternatives("window_end"),
  }) as NonNullable<Parameters<typeof queries>[0]>["behaviour"];
  check(queries({ behaviour: behaviour! }), ({ dataset, query }) => {
    expectSame(queryPage(dataset, query), naivePage(dataset, query));
  });
});

test("queries of a link with a million clicks a day give the page of a naive query", () => {
  check(
    queries({ clicksPerDay: [1e6], most: 2000 }),
    ({ dataset, query }) => expectSame(queryPage(dataset, query), naivePage(dataset, query)),
    20,
  );
});

test("pages of any size, joined, are the whole list of clicks", () => {
  const sized = fc.tuple(queries({ clicksPerDay: [...everySize, 1e6] }), fc.integer({ min: 1, max: 400 }));
  fc.assert(
    fc.property(sized, ([{ world, query }, limit]) => {
      const dataset = createDataset(world);
      const { rows } = queryPage(dataset, { ...query, ...whole });
      const joined = [];
      for (let offset = 0; offset < rows.length + limit; offset += limit)
        joined.push(...queryPage(dataset, { ...query, offset, limit }).rows);
      expectSame(joined, rows);
    }),
  );
});

test("pages at deep offsets of a large link join", () => {
  const deep = fc.record({
    link: fc.string(),
    depth: fc.double({ min: 0, max: 1, noNaN: true }),
    limit: fc.integer({ min: 1, max: 300 }),
    includeBots: fc.boolean(),
  });
  const dataset = createDataset({ seed: "deep", clicksPerDay: 1e6 });
  fc.assert(
    fc.property(deep, ({ link, depth, limit, includeBots }) => {
      const window = { start: Date.parse("2024-01-01") / 1000, end: Date.parse("2026-12-31") / 1000 };
      const query = { link, window, includeBots, includeDuplicates: true, nowMs: 5e12 };
      const { total } = queryPage(dataset, { ...query, offset: 0, limit: 1 });
      const offset = Math.floor(depth * total);
      const [first, second, both] = [
        [offset, limit],
        [offset + limit, limit],
        [offset, 2 * limit],
      ].map(([offset, limit]) => queryPage(dataset, { ...query, offset, limit } as ClickQuery).rows);
      expectSame([...first!, ...second!], both);
      expect(both).toHaveLength(Math.min(2 * limit, total - offset));
    }),
  );
});

test("the total is the number of rows and the sum of the chart", () => {
  check(queries({ clicksPerDay: [...everySize, 1e6] }), ({ dataset, query }) => {
    const { total, chart, rows } = queryPage(dataset, { ...query, ...whole });
    expect(rows).toHaveLength(total);
    expect(chart.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(total);
  });
});

test("total and chart do not depend on limit and offset", () => {
  check(queries(), ({ dataset, query }) => {
    const { total, chart } = queryPage(dataset, { ...query, ...whole });
    expect(queryPage(dataset, query)).toMatchObject({ total, chart });
  });
});

test("filters by bot and duplicate partition the clicks", () => {
  check(queries({ clicksPerDay: [...everySize, 1e6] }), ({ dataset, query }) => {
    const filtered = (includeBots: boolean, includeDuplicates: boolean) =>
      queryPage(dataset, { ...query, ...whole, includeBots, includeDuplicates }).rows;
    const all = filtered(true, true);
    expectSame(
      filtered(false, true),
      all.filter((row) => !row.is_bot),
    );
    expectSame(
      filtered(true, false),
      all.filter((row) => !row.is_duplicate),
    );
    expectSame(
      filtered(false, false),
      all.filter((row) => !row.is_bot && !row.is_duplicate),
    );
  });
});

test("when a window is split at any second, rows concatenate and totals add up", () => {
  const split = fc.tuple(
    queries({ clicksPerDay: [...everySize, 1e6] }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(split, ([{ world, query }, share]) => {
      const dataset = createDataset(world);
      const { start, end } = query.window;
      const middle = start + Math.floor(share * (end - start));
      const parts = [
        { start: middle + 1, end },
        { start, end: middle },
      ].map((window) => queryPage(dataset, { ...query, ...whole, window }));
      const all = queryPage(dataset, { ...query, ...whole });
      expectSame(
        parts.flatMap(({ rows }) => rows),
        all.rows,
      );
      expect(parts.reduce((sum, { total }) => sum + total, 0)).toBe(all.total);
    }),
  );
});
