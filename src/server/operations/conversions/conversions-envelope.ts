/** The 200 body of `listSmartLinkConversions`, as bytes. */

import type { Behaviour } from "../../../openapi/assumptions.ts";
import type { ConversionsResponse } from "../../../openapi/wire.ts";
import { longestConversion, writeConversions } from "../../../world/conversions/conversion-rows.ts";
import type { ConversionPage, ConversionQuery } from "../../../world/conversions/query-conversions.ts";
import { type ByteWriter, textBytes, writeBytes } from "../../../world/encode/byte-writer.ts";
import { writeCount } from "../../../world/encode/count-texts.ts";
import { dayTexts, writeDayText } from "../../../world/encode/day-texts.ts";
import { centsOf } from "../../../world/fans/amounts.ts";
import { instantText } from "../../../world/model/calendar.ts";
import { pointEnds } from "../../../world/query/chart.ts";
import { writeMeta } from "../../respond/body/envelope.ts";
import type { BodyContent } from "../../respond/operation.ts";

/** Everything but chart and rows takes less than this. */
const mostOtherBytes = 1024;
const longestPoint = 64;

export function mostConversionsBytes({ chart, rows }: ConversionPage): number {
  return mostOtherBytes + chart.length * longestPoint + rows.length * longestConversion;
}

/** Writes the body. Its keys have the order of the documented example. */
export function writeConversionsBody(
  writer: ByteWriter,
  { query, page, behaviour, credits }: BodyContent<ConversionQuery, ConversionPage>,
): void {
  const { conversions, subscribers } = page.totals;
  const summary = {
    conversions_total: conversions,
    subscribers_total: subscribers,
    revenue_total: centsOf(page.totals, behaviour) / 100,
  } satisfies ConversionsResponse["data"]["summary"];
  writeText(writer, `{"data":{"summary":${JSON.stringify(summary)},"chart":[`);
  for (const { day, conversions } of page.chart) {
    writeDayText(writer, points, day);
    writeCount(writer, pointEnds, conversions);
  }
  if (page.chart.length > 0) writer.at--;
  writeBytes(writer, rowsKey);
  writeConversions(writer, page);
  writeText(writer, `],"filters":${JSON.stringify(echoOf(query, behaviour))}}`);
  writeMeta(writer, "2026-09", credits);
}

/** What a point begins with. */
const points = dayTexts('{"timestamp":"', '","conversions":');
const rowsKey = textBytes('],"rows":[');

/** The fan's id is not echoed (documented). */
function echoOf(
  { window, limit, offset, includeBots, includeDuplicates, conversionType }: ConversionQuery,
  { unset_type_echo }: Behaviour,
): ConversionsResponse["data"]["filters"] {
  const isOmitted = conversionType === undefined && unset_type_echo === "omitted";
  return {
    date_start: instantText(window.start),
    date_end: instantText(window.end),
    limit,
    offset,
    include_bots: includeBots,
    include_duplicates: includeDuplicates,
    ...(isOmitted ? {} : { conversion_type: conversionType ?? null }),
  };
}

/** Appends a short text of ASCII. */
function writeText(writer: ByteWriter, text: string): void {
  const { bytes, at } = writer;
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  writer.at = at + text.length;
}
