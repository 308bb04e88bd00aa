/** The 200 body of `listSmartLinkConversions`, as bytes. */
import type { Behaviour } from "../../../openapi/assumptions.ts";
import type { ConversionsResponse } from "../../../openapi/wire.ts";
import { longestConversion, writeConversions } from "../../../world/conversions/conversion-rows.ts";
import type { ConversionPage, ConversionQuery } from "../../../world/conversions/query-conversions.ts";
import { type ByteWriter, textBytes, writeByte, writeBytes } from "../../../world/encode/byte-writer.ts";
import { dayText, instantText } from "../../../world/model/calendar.ts";
import { writeMeta } from "../../respond/body/envelope.ts";
import type { BodyContent } from "../../respond/operation.ts";

/** Everything but chart and rows takes less than this. */
const mostOtherBytes = 1024;
const longestPoint = 60;

export function mostConversionsBytes({ chart, rows }: ConversionPage): number {
  return mostOtherBytes + chart.length * longestPoint + rows.length * longestConversion;
}

/** Writes the body. Its keys have the order of the documented example. */
export function writeConversionsBody(
  writer: ByteWriter,
  { query, page, behaviour, credits }: BodyContent<ConversionQuery, ConversionPage>,
): void {
  const { conversions, subscribers, grossCents, netCents } = page.totals;
  const cents = behaviour.revenue_basis === "gross" ? grossCents : netCents;
  const summary = {
    conversions_total: conversions,
    subscribers_total: subscribers,
    revenue_total: cents / 100,
  } satisfies ConversionsResponse["data"]["summary"];
  writeText(writer, `{"data":{"summary":${JSON.stringify(summary)},"chart":[`);
  for (const [i, point] of page.chart.entries()) {
    if (i > 0) writeByte(writer, comma);
    writeText(writer, `{"timestamp":"${dayText(point.day)}","conversions":${point.conversions}}`);
  }
  writeBytes(writer, rowsKey);
  writeConversions(writer, page);
  writeText(writer, `],"filters":${JSON.stringify(echoOf(query, behaviour))}}`);
  writeMeta(writer, "2026-09", credits);
}

const comma = 44;
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
