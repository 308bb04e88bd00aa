/** The 200 body of `list-smart-link-clicks`, as bytes. */
import type { Edition } from "../../openapi/editions.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../world/encode/byte-writer.ts";
import { writeInteger } from "../../world/encode/number-encoding.ts";
import { longestRowOf, writeRows } from "../../world/encode/rows.ts";
import { longestPoint, mostPoints, writeChart } from "../../world/query/chart.ts";
import type { ClickPage, ClickQuery } from "../../world/query/query.ts";
import { writeMeta } from "../respond/body/envelope.ts";
import type { BodyContent } from "../respond/operation.ts";
import { writeEcho } from "./echoed-filters.ts";

/** Everything but chart and rows takes less than this. */
const mostOtherBytes = 1024;

export function mostClicksBytes({ chart, positions, link }: ClickPage): number {
  return mostOtherBytes + mostPoints(chart) * longestPoint + positions.length * longestRowOf(link);
}

const [open, chart, rows, filters, closeFilters] = [
  '{"data":{"summary":{"clicks_total":',
  '},"chart":[',
  '],"rows":[',
  '],"filters":',
  "}}",
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
  writeBytes(writer, closeFilters);
  writeMeta(writer, edition, credits);
}
