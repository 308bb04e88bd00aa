import fc from "fast-check";
import { expect, test } from "vitest";
import { assumptions } from "../../../src/openapi/assumptions.ts";
import type { ConversionQuery } from "../../../src/world/conversions/query-conversions.ts";
import { conversionTypes } from "../../../src/world/fans/conversion-kinds.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { share } from "../../support/effort.ts";
import { ulidMs } from "../naive.ts";
import { expectSame } from "../query-page.ts";
import { type ConversionRequest, conversionRequests, smallSizes } from "./arbitrary-conversions.ts";
import { askConversions } from "./ask-conversions.ts";
import { naiveConversions } from "./naive-conversions.ts";

const second = (text: string) => Date.parse(text) / 1000;
const alternatives = (id: keyof typeof assumptions) => fc.constantFrom(...assumptions[id].alternatives);
const sizes = [...smallSizes, 1e6, 1e8];

function check(
  requests: fc.Arbitrary<ConversionRequest>,
  law: (request: ConversionRequest) => void,
  runs = 60,
) {
  fc.assert(fc.property(requests, law), { numRuns: share(runs) });
}

test("a page of conversions is that of the naive query", () => {
  check(conversionRequests(), ({ dataset, query }) => {
    expectSame(askConversions(dataset, query), naiveConversions(dataset, query));
  });
});

test("a page of conversions is that of the naive query under every assumption", () => {
  const behaviour = fc.record({
    row_order: alternatives("row_order"),
    totals_scope: alternatives("totals_scope"),
    chart_empty_days: alternatives("chart_empty_days"),
    window_end: alternatives("window_end"),
  }) as NonNullable<NonNullable<Parameters<typeof conversionRequests>[0]>["behaviour"]>;
  check(conversionRequests({ behaviour }), ({ dataset, query }) => {
    expectSame(askConversions(dataset, query), naiveConversions(dataset, query));
  });
});

test("pages of conversions of any size, joined, are the whole list", () => {
  const sized = fc.tuple(
    conversionRequests({ clicksPerDay: [3, 100, 1e6] }),
    fc.integer({ min: 1, max: 50 }),
  );
  fc.assert(
    fc.property(sized, ([{ dataset, query: asked }, limit]) => {
      const query = {
        ...asked,
        window: { ...asked.window, start: Math.max(asked.window.start, asked.window.end - 1e7) },
      };
      const { rows } = askConversions(dataset, { ...query, offset: 0, limit: 400 });
      const joined = [];
      for (let offset = 0; offset < rows.length; offset += limit)
        joined.push(...askConversions(dataset, { ...query, offset, limit }).rows);
      expectSame(joined.slice(0, rows.length), rows);
    }),
    { numRuns: share(40) },
  );
});

test("deep pages of conversions join where nobody could list everything, and are in order", () => {
  const deep = fc.record({
    link: fc.string(),
    clicksPerDay: fc.constantFrom(1e5, 1e8),
    depth: fc.double({ min: 0, max: 1, noNaN: true }),
    limit: fc.integer({ min: 1, max: 100 }),
    includeBots: fc.boolean(),
    conversionType: fc.constantFrom(undefined, "new_transaction" as const),
  });
  fc.assert(
    fc.property(deep, ({ link, clicksPerDay, depth, limit, ...filters }) => {
      const dataset = createDataset({ seed: "deep", clicksPerDay });
      const window = { start: second("2024-01-01"), end: second("2025-12-31T11:22:33Z") };
      const query = { ...filters, link, window, includeDuplicates: true, nowMs: 5e12, fanId: undefined };
      const { total } = {
        total: askConversions(dataset, { ...query, offset: 0, limit: 1 }).totals.conversions,
      };
      const offset = Math.floor(depth * (total - 1));
      const page = (from: number, size: number) =>
        askConversions(dataset, { ...query, offset: from, limit: size }).rows;
      const both = page(offset, 2 * limit);
      expectSame([...page(offset, limit), ...page(offset + limit, limit)], both);
      expect(both).toHaveLength(Math.min(2 * limit, total - offset));
      const keys = both.map(({ conversion_at, id }) => conversion_at + id);
      expect(keys).toEqual([...new Set(keys)].sort().reverse());
    }),
    { numRuns: share(40) },
  );
});

test("a window of conversions split at any second: totals and money add up, rows concatenate", () => {
  const split = fc.tuple(
    conversionRequests({ clicksPerDay: sizes }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  );
  fc.assert(
    fc.property(split, ([{ dataset, query }, at]) => {
      const { start, end } = query.window;
      const middle = start + Math.floor(at * (end - start));
      const whole = { offset: 0, limit: 300 };
      const windows = [{ start: middle + 1, end }, { start, end: middle }, query.window];
      const [later, earlier, all] = windows.map((window) =>
        askConversions(dataset, { ...query, ...whole, window }),
      );
      expectSame([...later!.rows, ...earlier!.rows].slice(0, 300), all!.rows);
      for (const figure of ["conversions", "subscribers", "grossCents", "netCents"] as const)
        expect(later!.totals[figure] + earlier!.totals[figure]).toBe(all!.totals[figure]);
    }),
    { numRuns: share(60) },
  );
});

test("the total of conversions is the sum of the chart, and does not depend on the page", () => {
  check(conversionRequests({ clicksPerDay: sizes }), ({ dataset, query }) => {
    const { totals, chart } = askConversions(dataset, query);
    expect(chart.reduce((sum, { conversions }) => sum + conversions, 0)).toBe(totals.conversions);
    expect(askConversions(dataset, { ...query, offset: 3, limit: 1 })).toMatchObject({ totals, chart });
  });
});

test("types of conversions partition them, in totals and money alike", () => {
  check(conversionRequests({ clicksPerDay: sizes }), ({ dataset, query }) => {
    const totals = (conversionType: ConversionQuery["conversionType"]) =>
      askConversions(dataset, { ...query, limit: 1, conversionType }).totals;
    const parts = conversionTypes.map(totals);
    for (const figure of ["conversions", "subscribers", "grossCents", "netCents"] as const)
      expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBe(totals(undefined)[figure]);
  });
});

test("the same request gets the same conversions, whatever was asked before", () => {
  check(
    conversionRequests({ clicksPerDay: [3, 100] }),
    ({ dataset, query }) => {
      const first = askConversions(dataset, query);
      for (let i = 0; i < 20; i++)
        askConversions(dataset, { ...query, link: `other ${i}`, nowMs: query.nowMs + 1e10 });
      expectSame(askConversions(dataset, query), first);
      expectSame(askConversions(createDataset(dataset), query), first);
    },
    10,
  );
});

test("a conversion has happened from the millisecond after its own on", () => {
  check(
    conversionRequests({ clicksPerDay: [100, 1e6] }),
    ({ dataset, query }) => {
      const seenAt = (nowMs: number) =>
        askConversions(dataset, { ...query, offset: 0, limit: 20, nowMs }).rows;
      const rows = seenAt(5e12);
      for (const { id } of rows.slice(0, 5)) {
        expectSame(
          seenAt(ulidMs(id) + 1)[0]?.id ?? "",
          rows.find((row) => ulidMs(row.id) <= ulidMs(id))?.id ?? "",
        );
        expect(seenAt(ulidMs(id)).every((row) => ulidMs(row.id) < ulidMs(id))).toBe(true);
      }
    },
    30,
  );
});
