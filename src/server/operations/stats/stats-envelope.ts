/** The 200 body of `getSmartLinkStats`, as bytes: `JSON.stringify` took three times as long for three years. */

import type { Behaviour } from "../../../openapi/assumptions.ts";
import type { StatsResponse } from "../../../openapi/wire.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../../world/encode/byte-writer.ts";
import { countTexts, writeCount } from "../../../world/encode/count-texts.ts";
import { writeInteger, writeMoney } from "../../../world/encode/number-encoding.ts";
import { centsOf } from "../../../world/fans/amounts.ts";
import { longestPoint as longestPointStart, writeDayAndClicks } from "../../../world/query/chart.ts";
import type { StatsPoint } from "../../../world/stats/figures.ts";
import type { Stats, StatsQuery } from "../../../world/stats/query-stats.ts";
import { fragmentsOf, slot, writeMeta } from "../../respond/body/envelope.ts";
import type { BodyContent } from "../../respond/operation.ts";

const mostOtherBytes = 1024;
const mostPointBytes = longestPointStart + 96;

export function mostStatsBytes({ daily, monthly }: Stats): number {
  return mostOtherBytes + mostPointBytes * (daily.length + monthly.length);
}

// Checked against the type of the document, so that a renamed field breaks the build.
const data = fragmentsOf({
  summary: { clicks_total: slot, subs_total: slot, revenue_total: slot, spenders_total: slot },
  daily_metrics: [slot],
  monthly_metrics: [slot],
} satisfies StatsResponse["data"]);
const dataKey = textBytes('{"data":');

/** Writes the body. Its keys have the order of the documented example. */
export function writeStatsBody(
  writer: ByteWriter,
  { page: { summary, daily, monthly }, behaviour, credits }: BodyContent<StatsQuery, Stats>,
): void {
  writeBytes(writer, dataKey);
  writeBytes(writer, data[0]!);
  writeInteger(writer, summary.clicks);
  writeBytes(writer, data[1]!);
  writeInteger(writer, summary.subscribers);
  writeBytes(writer, data[2]!);
  writeMoney(writer, centsOf(summary, behaviour));
  writeBytes(writer, data[3]!);
  writeInteger(writer, summary.spenders);
  writeBytes(writer, data[4]!);
  writePoints(writer, daily, behaviour);
  writeBytes(writer, data[5]!);
  writePoints(writer, monthly, behaviour);
  writeBytes(writer, data[6]!);
  writeMeta(writer, "2026-09", credits);
}

type Point = StatsResponse["data"]["daily_metrics"][number];
const rest = {
  subs: slot,
  revenue: slot,
  spenders: slot,
} satisfies Omit<Point, "timestamp" | "clicks">;
const [subs, revenue, spenders] = Object.keys(rest).map((name) => `,"${name}":`) as [string, string, string];
/** What stands around the numbers of a point after its clicks. */
const subscribersAndRevenue = countTexts(subs, revenue, 1000);
const spendersAndEnd = countTexts(spenders, "},", 1000);

function writePoints(writer: ByteWriter, points: readonly StatsPoint[], behaviour: Behaviour): void {
  if (points.length === 0) return;
  for (const point of points) {
    writeDayAndClicks(writer, point.day, point.clicks);
    writeCount(writer, subscribersAndRevenue, point.subscribers);
    writeMoney(writer, centsOf(point, behaviour));
    writeCount(writer, spendersAndEnd, point.spenders);
  }
  writer.at--;
}
