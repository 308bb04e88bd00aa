import fc from "fast-check";
import { expect, test } from "vitest";
import type { Click202609 } from "../../../src/openapi/wire.ts";
import { emptyLinkCache } from "../../../src/world/cache/link-cache.ts";
import { createDataset, type DatasetOptions } from "../../../src/world/model/dataset.ts";
import { clicksBetween, ulidMs } from "../naive.ts";
import { expectSame, queryPage } from "../query-page.ts";

const at = (text: string) => Date.parse(text) / 1000;
const everything = { includeBots: true, includeDuplicates: true, offset: 0, limit: 1e6 };

/** Every click of a link up to a day, newest first. */
function clicksOf(link: string, world: DatasetOptions, until = "2024-12-31"): readonly Click202609[] {
  const window = { start: at("2024-01-01"), end: at(`${until}T23:59:59Z`) };
  return queryPage(createDataset(world), { link, window, nowMs: 5e12, ...everything }).rows;
}

const links = Array.from({ length: 24 }, (_, i) => `link-${i}`);
const worlds = links.map((link) => ({ link, rows: clicksOf(link, { seed: "coherence", clicksPerDay: 3 }) }));

function count<T>(list: readonly T[], isCounted: (item: T) => boolean): number {
  return list.filter(isCounted).length;
}

test("clicks differ between hours of a day and between weekdays and weekends", () => {
  const rows = clicksOf("hourlyDistribution", { seed: "coherence", clicksPerDay: 100 });
  const perHour = Array.from({ length: 24 }, (_, hour) =>
    count(rows, (row) => Number(row.created_at.slice(11, 13)) === hour),
  );
  expect(Math.max(...perHour)).toBeGreaterThan(4 * Math.min(...perHour));
  const isWeekend = (row: Click202609) => [0, 6].includes(new Date(row.created_at).getUTCDay());
  const weekend = count(rows, isWeekend) / (366 * (2 / 7));
  const weekday = count(rows, (row) => !isWeekend(row)) / (366 * (5 / 7));
  expect(weekend).toBeGreaterThan(1.05 * weekday);
});

test("many campaigns have their first click some time after the first day", () => {
  const launches = worlds.map(({ rows }) => {
    const firsts = new Map(rows.map((row) => [row.utm_campaign, row.created_at.slice(0, 10)]));
    return [...firsts.values()].filter((day) => day > "2024-02-15").length;
  });
  expect(launches.reduce((sum, n) => sum + n, 0)).toBeGreaterThan(10);
});

test("links differ in size, and clicksPerDay sets the size", () => {
  const perDay = (link: string, clicksPerDay?: number) => {
    const window = { start: at("2024-01-01"), end: at("2025-12-31T23:59:59Z") };
    const dataset = createDataset({ seed: "sandbox", clicksPerDay });
    return queryPage(dataset, { link, window, nowMs: 5e12, ...everything, limit: 1 }).total / 731;
  };
  const sizes = Array.from({ length: 200 }, (_, i) => perDay(`link ${i}`)).sort((a, b) => a - b);
  expect(sizes[0]).toBeLessThan(6);
  expect(sizes[100]).toBeGreaterThan(30);
  expect(sizes[100]).toBeLessThan(600);
  expect(sizes[199]).toBeGreaterThan(3000);
  for (const asked of [0.3, 3, 100, 5000, 1e6]) {
    const mean = links.reduce((sum, link) => sum + perDay(link, asked), 0) / links.length;
    expect(mean).toBeGreaterThan(0.85 * asked);
    expect(mean).toBeLessThan(1.15 * asked);
  }
  expect(perDay("eveniet", 0)).toBe(0);
});

test("every link has clicks on 2024-01-01 and none before", () => {
  const named = fc.record({
    seed: fc.string(),
    link: fc.string({ unit: "binary" }),
    clicksPerDay: fc.constantFrom(undefined, 0.01, 1),
  });
  fc.assert(
    fc.property(named, ({ link, ...world }) => {
      const totalOf = (start: string, end: string) => {
        const window = { start: at(start), end: at(`${end}T23:59:59Z`) };
        return queryPage(createDataset(world), { link, window, nowMs: 5e12, ...everything, limit: 1 }).total;
      };
      expect(totalOf("2024-01-01", "2024-01-01")).toBeGreaterThan(0);
      expect(totalOf("0000-01-01", "2023-12-31")).toBe(0);
    }),
  );
});

test("a later present adds clicks and changes none", () => {
  const moments = fc.record({
    link: fc.string(),
    clicksPerDay: fc.constantFrom(undefined, 0.3, 40),
    nowMs: fc.integer({ min: at("2024-01-01"), max: at("2024-06-01") }).map((second) => second * 1000 + 500),
    laterMs: fc.integer({ min: at("2024-06-01"), max: at("2099-12-31") }).map((second) => second * 1000),
  });
  fc.assert(
    fc.property(moments, ({ link, clicksPerDay, nowMs, laterMs }) => {
      const window = { start: at("2023-12-01"), end: at("2024-06-01") };
      const dataset = createDataset({ seed: "past", clicksPerDay });
      const query = { link, window, ...everything, limit: 200 };
      const upToNow = { start: window.start, end: Math.floor(nowMs / 1000) };
      const later = queryPage(dataset, { ...query, window: upToNow, limit: 300, nowMs: laterMs });
      const now = queryPage({ ...dataset, recent: emptyLinkCache() }, { ...query, nowMs });
      const happened = later.rows.filter((row) => ulidMs(row.id) < nowMs);
      expectSame(now.rows, happened.slice(0, 200));
      expectSame(now.chart.slice(0, -1), later.chart.slice(0, now.chart.length - 1));
    }),
    { numRuns: 25 },
  );
});

test("clicks of different seeds and links have different ids", () => {
  const ids = ["a", "b"].flatMap((seed) =>
    ["a", "b", "ab", ""].map((link) => {
      const span = { start: at("2024-01-01"), end: at("2024-01-02") };
      return clicksBetween({ seed, clicksPerDay: 20 }, { link, ...span }).map((row) => row.id);
    }),
  );
  expect(new Set(ids.flat()).size).toBe(ids.flat().length);
});
