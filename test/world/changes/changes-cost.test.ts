import { afterEach, expect, test, vi } from "vitest";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { queryStats } from "../../../src/world/stats/query-stats.ts";
import { askConversions } from "../conversions/ask-conversions.ts";
import { queryPage } from "../query-page.ts";

afterEach(() => vi.restoreAllMocks());

const changes = { late: 0.1, corrected: 0.1, refunded: 0.1 };
const now = Date.parse("2026-02-01T12:34:56Z");
const window = { start: Date.parse("2026-01-20") / 1000, end: now / 1000 };
const filters = { includeBots: false, includeDuplicates: true };

/** Hashing steps of a page of clicks among those that may change, a page of conversions and the stats. */
function stepsFor(clicksPerDay: number): number {
  const dataset = createDataset({ seed: "cost", clicksPerDay, changes });
  const query = { link: "eveniet", window, nowMs: now, ...filters };
  const { total } = queryPage(dataset, { ...query, offset: 0, limit: 1 });
  queryStats(dataset, query);
  const steps = vi.spyOn(Math, "imul");
  for (const depth of [0, 0.05, 0.11])
    expect(queryPage(dataset, { ...query, offset: Math.floor(depth * total), limit: 20 }).rows).toHaveLength(
      20,
    );
  askConversions(dataset, { ...query, conversionType: undefined, fanId: undefined, offset: 10, limit: 20 });
  queryStats(dataset, query);
  const { length } = steps.mock.calls;
  steps.mockRestore();
  return length;
}

test("data that changes costs the same with a thousand clicks a day and with a hundred million", () => {
  const few = stepsFor(1000);
  for (const clicksPerDay of [1e5, 1e8]) expect(stepsFor(clicksPerDay)).toBeLessThan(2.5 * few);
});
