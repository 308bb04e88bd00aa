import { expect, test } from "vitest";
import { queryConversions } from "../../../src/world/conversions/query-conversions.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { queryClicks } from "../../../src/world/query/query.ts";

test("a window that has not begun counts no day beyond the next months", () => {
  const window = { start: Date.parse("2099-01-01") / 1000, end: Date.parse("2099-12-31") / 1000 };
  const nowMs = Date.parse("2026-02-01");
  const query = { link: "eveniet", window, nowMs, includeBots: true, includeDuplicates: true };
  const page = { ...query, offset: 0, limit: 10 };
  const dataset = createDataset({ seed: "demo" });
  const clicks = queryClicks(dataset, page);
  const conversions = queryConversions(dataset, { ...page, conversionType: undefined, fanId: undefined });
  expect([clicks.total, conversions.listed]).toEqual([0, 0]);
  for (const { countedTo } of [clicks.link, conversions.sums.link])
    expect(countedTo * 86_400_000).toBeLessThan(Date.parse("2026-08-01"));
});
