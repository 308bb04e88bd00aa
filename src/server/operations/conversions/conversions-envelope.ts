/** The 200 body of `listSmartLinkConversions`, as bytes. */

import type { Behaviour } from "../../../openapi/assumptions.ts";
import type { ConversionsResponse } from "../../../openapi/wire.ts";
import { longestConversion, writeConversions } from "../../../world/conversions/conversion-rows.ts";
import type { ConversionPage, ConversionQuery } from "../../../world/conversions/query-conversions.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../../world/encode/byte-writer.ts";
import { writeCount } from "../../../world/encode/count-texts.ts";
import { dayTexts, writeDayText } from "../../../world/encode/day-texts.ts";
import { writeInteger, writeMoney } from "../../../world/encode/number-encoding.ts";
import { centsOf } from "../../../world/fans/amounts.ts";
import { conversionTypes } from "../../../world/fans/conversion-kinds.ts";
import { pointEnds } from "../../../world/query/chart.ts";
import { fragmentsOf, slot, writeMeta } from "../../respond/body/envelope.ts";
import type { BodyContent } from "../../respond/operation.ts";
import { writeEcho } from "../echoed-filters.ts";

/** Everything but chart and rows takes less than this. */
const mostOtherBytes = 1024;
const longestPoint = 64;

export function mostConversionsBytes({ chart, rows }: ConversionPage): number {
  return mostOtherBytes + chart.length * longestPoint + rows.length * longestConversion;
}

// Checked against the type of the document, so that a renamed field breaks the build.
const summary = fragmentsOf({
  conversions_total: slot,
  subscribers_total: slot,
  revenue_total: slot,
} satisfies ConversionsResponse["data"]["summary"]);
const [open, chart, rows, filters, end] = [
  '{"data":{"summary":',
  ',"chart":[',
  '],"rows":[',
  '],"filters":',
  "}}",
].map(textBytes) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** Writes the body. Its keys have the order of the documented example. */
export function writeConversionsBody(
  writer: ByteWriter,
  { query, page, behaviour, credits }: BodyContent<ConversionQuery, ConversionPage>,
): void {
  writeBytes(writer, open);
  writeBytes(writer, summary[0]!);
  writeInteger(writer, page.totals.conversions);
  writeBytes(writer, summary[1]!);
  writeInteger(writer, page.totals.subscribers);
  writeBytes(writer, summary[2]!);
  writeMoney(writer, centsOf(page.totals, behaviour));
  writeBytes(writer, summary[3]!);
  writeBytes(writer, chart);
  for (const { day, conversions } of page.chart) {
    writeDayText(writer, points, day);
    writeCount(writer, pointEnds, conversions);
  }
  if (page.chart.length > 0) writer.at--;
  writeBytes(writer, rows);
  writeConversions(writer, page);
  writeBytes(writer, filters);
  // The fan's id is not echoed (documented).
  writeEcho(writer, query);
  writeType(writer, query, behaviour);
  writeBytes(writer, end);
  writeMeta(writer, "2026-09", credits);
}

/** What a point begins with. */
const points = dayTexts('{"timestamp":"', '","conversions":');

function writeType(
  writer: ByteWriter,
  { conversionType }: ConversionQuery,
  { unset_type_echo }: Behaviour,
): void {
  if (conversionType === undefined && unset_type_echo === "omitted") return;
  writeBytes(writer, typeTexts.get(conversionType)!);
}

const typeTexts = new Map(
  [undefined, ...conversionTypes].map((type) => [
    type,
    textBytes(`,"conversion_type":${JSON.stringify(type ?? null)}`),
  ]),
);
