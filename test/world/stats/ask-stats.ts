/** Stats with their days one by one. What is written of these days is compared with them each time. */
import { expect } from "vitest";
import { byteWriterOn, writtenText } from "../../../src/world/encode/byte-writer.ts";
import type { Dataset } from "../../../src/world/model/dataset.ts";
import { longestPoint, writeDays } from "../../../src/world/stats/point-encoding.ts";
import { dailyPoints, queryStats, type StatsQuery } from "../../../src/world/stats/query-stats.ts";

export function askStats(dataset: Dataset, query: StatsQuery) {
  const stats = queryStats(dataset, query);
  const daily = dailyPoints(stats.daily);
  const writer = byteWriterOn(new Uint8Array(longestPoint * (daily.length + 1)));
  writeDays(writer, stats.daily, dataset.behaviour);
  const isGross = dataset.behaviour.revenue_basis === "gross";
  expect(JSON.parse(`[${writtenText(writer)}]`)).toEqual(
    daily.map(({ day, clicks, subscribers, grossCents, netCents, spenders }) => ({
      timestamp: new Date(day * 86_400_000).toISOString().slice(0, 10),
      clicks,
      subs: subscribers,
      revenue: (isGross ? grossCents : netCents) / 100,
      spenders,
    })),
  );
  return { ...stats, daily };
}
