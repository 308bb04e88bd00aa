import fc from "fast-check";
import { expect, test } from "vitest";
import { assumptions } from "../../../src/openapi/assumptions.ts";
import { linkFactsOf, listedLinkOf } from "../../../src/world/links/smart-link.ts";
import type { DataChanges } from "../../../src/world/model/data-changes.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { share } from "../../support/effort.ts";
import { type ConversionRequest, conversionRequests } from "../conversions/arbitrary-conversions.ts";
import { askConversions } from "../conversions/ask-conversions.ts";
import { naiveConversions } from "../conversions/naive-conversions.ts";
import { expectSame, queryPage } from "../query-page.ts";
import { askStats } from "../stats/ask-stats.ts";
import { naiveStats } from "../stats/naive-stats.ts";
import { someChanges } from "./arbitrary-changes.ts";

const day = 86_400;
const alternatives = (id: keyof typeof assumptions) => fc.constantFrom(...assumptions[id].alternatives);
type Bounds = NonNullable<Parameters<typeof conversionRequests>[0]>;

/** Requests at instants about the end of the window, in the years that can be listed. */
function requests(bounds: Bounds = {}): fc.Arbitrary<ConversionRequest> {
  const after = fc.oneof(
    fc.integer({ min: -day, max: 3 * day }),
    fc.integer({ min: -3 * day, max: 20 * day }),
  );
  return fc
    .record({ posed: conversionRequests(bounds), changes: someChanges, after, ms: fc.nat(999) })
    .map(({ posed: { dataset, query }, changes, after, ms }) => ({
      dataset: { ...dataset, changes },
      query: { ...query, nowMs: 1000 * (query.window.end + after) + ms },
    }));
}

test("lists of changing conversions are those of a naive list that knows when each changes", () => {
  const behaviour = fc.record({
    row_order: alternatives("row_order"),
    totals_scope: alternatives("totals_scope"),
    chart_empty_days: alternatives("chart_empty_days"),
    window_end: alternatives("window_end"),
  }) as NonNullable<Bounds["behaviour"]>;
  fc.assert(
    fc.property(requests({ behaviour }), ({ dataset, query }) => {
      expectSame(askConversions(dataset, query), naiveConversions(dataset, query));
    }),
    { numRuns: share(60) },
  );
});

test("stats of changing clicks and conversions are those of the naive count", () => {
  const behaviour = fc.record({
    stats_summary: alternatives("stats_summary"),
    stats_empty_days: alternatives("stats_empty_days"),
    counted_clicks: alternatives("counted_clicks"),
  }) as NonNullable<Bounds["behaviour"]>;
  fc.assert(
    fc.property(requests({ clicksPerDay: [3, 30], behaviour }), ({ dataset, query }) => {
      expectSame(askStats(dataset, query), naiveStats(dataset, query));
    }),
    { numRuns: share(25) },
  );
});

test("lists, stats and counters of a link agree at any instant", () => {
  fc.assert(
    fc.property(requests({ clicksPerDay: [30] }), ({ dataset, query }) => {
      const { link, nowMs } = query;
      const window = { start: Date.parse("2024-01-01") / 1000, end: Math.ceil(nowMs / 1000) };
      const all = { link, window, nowMs, includeBots: true, includeDuplicates: true, limit: 1e6, offset: 0 };
      const clicks = queryPage(dataset, all);
      const conversions = askConversions(dataset, { ...all, conversionType: undefined, fanId: undefined });
      const counters = listedLinkOf(dataset, linkFactsOf(dataset, link), nowMs);
      const { summary, daily } = askStats(dataset, { link, window, nowMs });
      expect(summary).toMatchObject({ clicks: clicks.total, ...conversions.totals });
      expect([counters.clicks_count, counters.conversions_count, counters.spenders_count]).toEqual([
        clicks.total,
        conversions.totals.conversions,
        summary.spenders,
      ]);
      expect(daily.reduce((sum, point) => sum + point.clicks, 0)).toBe(clicks.total);
      expect(daily.reduce((sum, point) => sum + point.grossCents, 0)).toBe(conversions.totals.grossCents);
      const rows = new Map(clicks.rows.map((row) => [row.id, row]));
      for (const { click } of conversions.rows) expect(rows.get(click.id)).toEqual(click);
    }),
    { numRuns: share(12) },
  );
});

test("a window that closed eight days ago has the conversions that it has without changes", () => {
  fc.assert(
    fc.property(requests(), ({ dataset, query }) => {
      const nowMs = 1000 * (query.window.end + 1 + 8 * day);
      const asked = { ...query, nowMs };
      expectSame(askConversions(dataset, asked), askConversions({ ...dataset, changes: undefined }, asked));
    }),
    { numRuns: share(60) },
  );
});

test("some conversions arrive days later, and some are gone after they were shown", () => {
  const end = Date.parse("2025-03-01T00:00:00Z") / 1000;
  const window = { start: end - 20 * day, end: end - 1 };
  const all = { includeBots: true, includeDuplicates: true, conversionType: undefined, fanId: undefined };
  const totalsWith = (changes: Partial<DataChanges>) => {
    const changed = { late: 0, corrected: 0, refunded: 0, ...changes };
    const dataset = createDataset({ seed: "changes", clicksPerDay: 5000, changes: changed });
    return [0, 1, 2, 3, 5, 7, 8].map((days) => {
      const query = {
        link: "eveniet",
        window,
        ...all,
        limit: 1,
        offset: 0,
        nowMs: 1000 * (end + days * day),
      };
      return askConversions(dataset, query).totals.conversions;
    });
  };
  const [none, late, refunded] = [totalsWith({}), totalsWith({ late: 0.25 }), totalsWith({ refunded: 0.25 })];
  expect(new Set(none).size).toBe(1);
  expect(late).toEqual(late.toSorted((a, b) => a - b));
  expect(refunded).toEqual(refunded.toSorted((a, b) => b - a));
  expect(late[0]).toBeLessThan(none[0] as number);
  expect(refunded[0]).toBeGreaterThan(none[0] as number);
  expect([late.at(-1), refunded.at(-1)]).toEqual([none[0], none[0]]);
});
