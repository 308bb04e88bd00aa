import { afterEach, expect, test, vi } from "vitest";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { queryPage } from "../query-page.ts";

afterEach(() => vi.restoreAllMocks());

/** Hashing steps that a random deep page of 100 rows takes, on a link that was asked before. */
function stepsFor(clicksPerDay: number): number {
  const dataset = createDataset({ seed: "cost", clicksPerDay });
  const window = { start: Date.parse("2024-01-01") / 1000, end: Date.parse("2026-12-31") / 1000 };
  const query = { link: "eveniet", window, includeBots: true, includeDuplicates: true, nowMs: 5e12 };
  const { total } = queryPage(dataset, { ...query, offset: 0, limit: 1 });
  const steps = vi.spyOn(Math, "imul");
  for (const depth of [0.13, 0.57, 0.91])
    queryPage(dataset, { ...query, offset: Math.floor(depth * total), limit: 100 });
  const { length } = steps.mock.calls;
  steps.mockRestore();
  return length / 3;
}

test("a page costs the same with a hundred clicks a day and with a hundred million", () => {
  const few = stepsFor(100);
  expect(few).toBeGreaterThan(100 * 5);
  for (const clicksPerDay of [1e4, 1e6, 1e8]) expect(stepsFor(clicksPerDay)).toBeLessThan(2 * few);
});

test("the chart of a link with millions of clicks a day encodes no text for each of its days", () => {
  const dataset = createDataset({ seed: "cost", clicksPerDay: 1e6 });
  const window = { start: Date.parse("2025-01-01") / 1000, end: Date.parse("2025-12-31") / 1000 };
  const query = { link: "eveniet", window, includeBots: true, includeDuplicates: true, nowMs: 5e12 };
  const page = { ...query, offset: 0, limit: 1 };
  expect(queryPage(dataset, page).chart).toHaveLength(365);
  const encoded = vi.spyOn(TextEncoder.prototype, "encode");
  queryPage(dataset, page);
  expect(encoded.mock.calls.length).toBeLessThan(20);
});

test("a cached link takes the same memory for any number of clicks", () => {
  const bytes = (clicksPerDay: number) => {
    const dataset = createDataset({ seed: "cost", clicksPerDay });
    const window = { start: Date.parse("2026-01-01") / 1000, end: Date.parse("2026-01-31") / 1000 };
    const query = { window, includeBots: true, includeDuplicates: true, nowMs: 5e12, offset: 0, limit: 100 };
    queryPage(dataset, { ...query, link: "eveniet" });
    return dataset.recent.probation.links.reduce((sum, { prefix }) => sum + prefix.byteLength, 0);
  };
  expect(bytes(1e6)).toBe(bytes(3));
  expect(bytes(3)).toBeLessThan(20_000);
  // Sums beyond 32 bits take twice the room, and never more.
  expect(bytes(1e8)).toBe(2 * bytes(3));
});

test("counts are exact below and above 32 bits", () => {
  const window = { start: Date.parse("2024-01-01") / 1000, end: Date.parse("2026-12-31") / 1000 };
  const query = { window, includeBots: true, includeDuplicates: true, nowMs: 5e12, offset: 0, limit: 1 };
  const totals = [1e6, 3e6, 4e6, 5e6, 6e6, 7e6, 2e7].map((clicksPerDay) => {
    const { total, chart } = queryPage(createDataset({ seed: "cost", clicksPerDay }), {
      ...query,
      link: "eveniet",
    });
    expect(Math.min(...chart.map(({ clicks }) => clicks))).toBeGreaterThan(0);
    expect(chart.reduce((sum, { clicks }) => sum + clicks, 0)).toBe(total);
    expect(total / clicksPerDay / 1096).toBeCloseTo(1, 0);
    return total;
  });
  expect([...totals].sort((one, other) => one - other)).toEqual(totals);
  expect(totals.filter((total) => total < 2 ** 32).length).toBeGreaterThan(1);
  expect(totals.filter((total) => total > 2 ** 32).length).toBeGreaterThan(1);
});
