/** Days and months of stats as bytes. */

import type { Behaviour } from "../../openapi/assumptions.ts";
import type { StatsResponse } from "../../openapi/wire.ts";
import { type ByteWriter, byteWriterOn, writeBytes } from "../encode/byte-writer.ts";
import { countTexts, writeCount } from "../encode/count-texts.ts";
import { writeInteger, writeMoney } from "../encode/number-encoding.ts";
import { centsOf } from "../fans/amounts.ts";
import { firstDay } from "../model/calendar.ts";
import { writeDayAndKey } from "../query/chart.ts";
import type { StatsPoint } from "./figures.ts";
import type { DailyFigures, UnchangingDays } from "./query-stats.ts";
import { pointsOfDays, type WholeDays } from "./whole-days.ts";

/** Upper bound of the bytes of a day or a month, its comma included. */
export const longestPoint = 160;

/** Appends days as the elements of a JSON array, without its brackets. */
export function writeDays(writer: ByteWriter, daily: DailyFigures, behaviour: Behaviour): void {
  const start = writer.at;
  for (const point of daily.first) writePoint(writer, point, behaviour);
  writeBetween(writer, daily.between, behaviour);
  for (const point of daily.last) writePoint(writer, point, behaviour);
  if (writer.at > start) writer.at--;
}

/** The same with months. */
export function writeMonths(writer: ByteWriter, months: readonly StatsPoint[], behaviour: Behaviour): void {
  for (const point of months) writePoint(writer, point, behaviour);
  if (months.length > 0) writer.at--;
}

type Point = StatsResponse["data"]["daily_metrics"][number];
// Checked against the type of the document, so that a renamed field breaks the build.
const after = { subs: "", revenue: "", spenders: "" } satisfies {
  readonly [K in keyof Omit<Point, "timestamp" | "clicks">]: "";
};
const [subs, revenue, spenders] = Object.keys(after).map((name) => `,"${name}":`) as [string, string, string];
/** What stands around the numbers of a point after its clicks. */
const subscribersAndRevenue = countTexts(subs, revenue, 1000);
const spendersAndEnd = countTexts(spenders, "},", 1000);

/** Appends a point and a comma. */
function writePoint(writer: ByteWriter, point: StatsPoint, behaviour: Behaviour): void {
  writeDayAndKey(writer, point.day);
  writeInteger(writer, point.clicks);
  writeCount(writer, subscribersAndRevenue, point.subscribers);
  writeMoney(writer, centsOf(point, behaviour));
  writeCount(writer, spendersAndEnd, point.spenders);
}

/** The points of all counted days of a link, with their commas. */
interface DayBytes {
  readonly basis: Behaviour["revenue_basis"];
  readonly bytes: Uint8Array;
  /** Where each day begins, and the end of the last; from `firstDay` on. */
  readonly starts: Uint32Array;
}

/** Kept as long as the sums of the link: some 90 kB for three years. To write them anew took three quarters of a response. */
const known = new WeakMap<WholeDays, DayBytes>();

function writeBetween(
  writer: ByteWriter,
  { days, fromDay, toDay }: UnchangingDays,
  behaviour: Behaviour,
): void {
  if (fromDay >= toDay) return;
  const { bytes, starts } = bytesOf(days, behaviour);
  writeBytes(writer, bytes.subarray(starts[fromDay - firstDay], starts[toDay - firstDay]));
}

function bytesOf(days: WholeDays, behaviour: Behaviour): DayBytes {
  const { revenue_basis: basis } = behaviour;
  const kept = known.get(days);
  if (kept?.basis === basis) return kept;
  const { countedTo } = days.sums.link;
  const starts = new Uint32Array(countedTo - firstDay + 1);
  const writer = byteWriterOn(new Uint8Array(longestPoint * starts.length));
  for (const point of pointsOfDays(days, firstDay, countedTo)) {
    writePoint(writer, point, behaviour);
    starts[point.day - firstDay + 1] = writer.at;
  }
  const made = { basis, bytes: writer.bytes.slice(0, writer.at), starts };
  known.set(days, made);
  return made;
}
