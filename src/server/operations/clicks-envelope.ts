/** The 200 body of `list-smart-link-clicks`, as bytes. */
import type { Edition } from "../../openapi/editions.ts";
import type { Filters } from "../../openapi/wire.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../world/encode/byte-writer.ts";
import { writeInteger } from "../../world/encode/number-encoding.ts";
import { longestRowOf, writeRows } from "../../world/encode/rows.ts";
import { longestPoint, mostPoints, writeChart } from "../../world/query/chart.ts";
import type { ClickPage, ClickQuery } from "../../world/query/query.ts";
import { fragmentsOf, slot, writeBoolean, writeInstant, writeMeta } from "../respond/body/envelope.ts";
import type { BodyContent } from "../respond/operation.ts";

/** Everything but chart and rows takes less than this. */
const mostOtherBytes = 1024;

export function mostClicksBytes({ chart, positions, link }: ClickPage): number {
  return mostOtherBytes + mostPoints(chart) * longestPoint + positions.length * longestRowOf(link);
}

const [open, chart, rows, filters, closeData] = [
  '{"data":{"summary":{"clicks_total":',
  '},"chart":[',
  '],"rows":[',
  '],"filters":',
  "}",
].map(textBytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Writes the body. Its keys have the order of the documented example. */
export function writeClicksBody(
  writer: ByteWriter,
  { query, page, credits }: BodyContent<ClickQuery, ClickPage>,
  edition: Edition,
): void {
  writeBytes(writer, open);
  writeInteger(writer, page.total);
  writeBytes(writer, chart);
  writeChart(writer, page.chart);
  writeBytes(writer, rows);
  writeRows(writer, { link: page.link, positions: page.positions, edition });
  writeBytes(writer, filters);
  writeEcho(writer, query);
  writeBytes(writer, closeData);
  writeMeta(writer, edition, credits);
}

// Checked against the type of the document, so that a renamed field breaks the build.
const echo = fragmentsOf({
  date_start: slot,
  date_end: slot,
  limit: slot,
  offset: slot,
  include_bots: slot,
  include_duplicates: slot,
} satisfies Filters);

function writeEcho(
  writer: ByteWriter,
  { window, limit, offset, includeBots, includeDuplicates }: ClickQuery,
): void {
  writeBytes(writer, echo[0]!);
  writeInstant(writer, window.start);
  writeBytes(writer, echo[1]!);
  writeInstant(writer, window.end);
  writeBytes(writer, echo[2]!);
  writeInteger(writer, limit);
  writeBytes(writer, echo[3]!);
  writeInteger(writer, offset);
  writeBytes(writer, echo[4]!);
  writeBoolean(writer, includeBots);
  writeBytes(writer, echo[5]!);
  writeBoolean(writer, includeDuplicates);
  writeBytes(writer, echo[6]!);
}
