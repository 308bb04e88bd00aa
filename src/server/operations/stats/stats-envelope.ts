/** The 200 body of `getSmartLinkStats`, as bytes. */

import type { StatsResponse } from "../../../openapi/wire.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../../world/encode/byte-writer.ts";
import { writeInteger, writeMoney } from "../../../world/encode/number-encoding.ts";
import { centsOf } from "../../../world/fans/amounts.ts";
import { longestPoint, writeDays, writeMonths } from "../../../world/stats/point-encoding.ts";
import type { Stats, StatsQuery } from "../../../world/stats/query-stats.ts";
import { fragmentsOf, slot, writeMeta } from "../../respond/body/envelope.ts";
import type { BodyContent } from "../../respond/operation.ts";

const mostOtherBytes = 1024;

export function mostStatsBytes({ daily: { first, between, last }, monthly }: Stats): number {
  const days = first.length + (between.toDay - between.fromDay) + last.length;
  return mostOtherBytes + longestPoint * (days + monthly.length);
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
  writeDays(writer, daily, behaviour);
  writeBytes(writer, data[5]!);
  writeMonths(writer, monthly, behaviour);
  writeBytes(writer, data[6]!);
  writeMeta(writer, "2026-09", credits);
}
