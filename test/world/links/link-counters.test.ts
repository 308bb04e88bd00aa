import { expect, test } from "vitest";
import { queryLinks } from "../../../src/world/links/query-links.ts";
import { noTeamChanges } from "../../../src/world/links/team-changes.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { queryStats } from "../../../src/world/stats/query-stats.ts";
import { askConversions } from "../conversions/ask-conversions.ts";
import { queryPage } from "../query-page.ts";

const now = Date.parse("2026-01-31T12:34:56.789Z");
const anyLink = {
  name: undefined,
  tags: undefined,
  accountIds: undefined,
  pixelIds: undefined,
  changes: noTeamChanges,
};

test("counters of a link are the counts of its lists, and of the summary of its stats", () => {
  const dataset = createDataset({ seed: "demo", clicksPerDay: 50 });
  const { links } = queryLinks(dataset, 6, { ...anyLink, limit: 1000, offset: 0, nowMs: now });
  const window = { start: Date.parse("2024-01-01") / 1000, end: Math.floor(now / 1000) };
  for (const link of links) {
    const everything = {
      link: link.id,
      window,
      nowMs: now,
      includeBots: true,
      includeDuplicates: true,
      offset: 0,
      limit: 1,
    };
    const { totals } = askConversions(dataset, {
      ...everything,
      conversionType: undefined,
      fanId: undefined,
    });
    const { summary } = queryStats(dataset, everything);
    expect(link.clicks_count).toBe(queryPage(dataset, everything).total);
    expect(link.conversions_count).toBe(totals.conversions);
    expect(link.subscribers_count).toBe(totals.subscribers);
    expect(Number(link.revenue)).toBe(totals.grossCents / 100);
    expect(link.spenders_count).toBe(summary.spenders);
    expect(summary.clicks).toBe(link.clicks_count);
    expect(link.cost.subscriberSourceCount).toBe(link.subscribers_count);
    expect(link.cost.clickSourceCount).toBe(link.clicks_count);
  }
});
