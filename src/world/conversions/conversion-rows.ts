/** The rows of a page of conversions as bytes. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { ConversionsResponse } from "../../openapi/wire.ts";
import {
  type ByteWriter,
  shortTexts,
  textBytes,
  writeByte,
  writeBytes,
  writeWords,
} from "../encode/byte-writer.ts";
import { writeFourBase32, writeSixBase32 } from "../encode/number-encoding.ts";
import { longestRow, rowWriterOf, writeRow } from "../encode/rows.ts";
import { blankTimestamp, writeTimestamp } from "../encode/timestamp-encoding.ts";
import { writeTransformed } from "../encode/transformed-rows.ts";
import type { Amount } from "../fans/amounts.ts";
import { conversionTypes, type TypeNumber } from "../fans/conversion-kinds.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { fanId } from "../fans/fans.ts";
import { dayClassFor } from "../generate/generate-click.ts";
import { derive } from "../model/hash.ts";
import { ticksPerSecond } from "../model/hourly-distribution.ts";
import { salts } from "../model/salts.ts";
import type { ClickPositions } from "../time/click-positions.ts";
import { clickHash, tickOf } from "../time/click-times.ts";
import { msOf } from "../time/day-tick.ts";
import { conversionTransformOf } from "./conversion-transforms.ts";
import { writeFan } from "./fan-encoding.ts";
import { amountOf, fanAndClick, type PlacedConversion } from "./placed-conversion.ts";

/** Upper bound of a row's bytes, its comma included. */
export const longestConversion = longestRow + 700;

/** Appends the conversions as the elements of a JSON array, without its brackets. */
export function writeConversions(writer: ByteWriter, page: ConversionRows): void {
  const { transform } = page.sums.link;
  if (transform)
    writeTransformed(writer, conversionTransformOf(transform), (draft) => writeOrdinary(draft, page));
  else writeOrdinary(writer, page);
}

export interface ConversionRows {
  readonly sums: ConversionSums;
  readonly rows: readonly PlacedConversion[];
  readonly amountsWithoutMoney: Behaviour["amounts_without_money"];
}

function writeOrdinary(writer: ByteWriter, { sums, rows, amountsWithoutMoney }: ConversionRows): void {
  const clickRows = rowWriterOf(sums.link, "2026-09");
  const positions: ClickPositions = { length: 1, day: [0], clickClass: [0], k: [0], tick: [0] };
  for (let i = 0; i < rows.length; i++) {
    const placed = rows[i] as PlacedConversion;
    const { cohort, kind } = placed.conversions;
    const { fan, k } = fanAndClick(placed);
    writeWords(writer, beforeId, i === 0 ? 1 : 0);
    writeConversionId(writer, placed);
    const amount = amountOf(sums, placed);
    const isNull = amount.grossCents === 0 && amountsWithoutMoney === "shown_as_null";
    writeBytes(writer, idToFanId(kind.type, isNull ? undefined : amount));
    const end = writer.at;
    writer.at -= instantAndAfter.length;
    writeTimestamp(writer, placed.conversions.day, Math.floor(placed.tick / ticksPerSecond));
    writer.at = end;
    writeFan(writer, fanId(sums, { cohort, fan }));
    positions.day[0] = cohort.day;
    positions.clickClass[0] = cohort.clickClass;
    positions.k[0] = k;
    positions.tick[0] = tickOf(dayClassFor(clickRows.click, cohort.clickClass, cohort.day), k);
    writeRow(writer, clickRows, { positions, i: 0 });
    writeByte(writer, brace);
  }
}

const beforeId = shortTexts([',{"id":"', '{"id":"']);
/** Fields of a row, so that one which openapi.yaml renames is not written under its old name. */
type Fields = Partial<ConversionsResponse["data"]["rows"][number]>;

/** What follows the name of the instant: the instant, which is still to be written, and the key of the fan's id. */
const instantAndAfter = `${blankTimestamp},${openText({ fan_onlyfans_id: "" })}`;
const brace = 125;

/** Like a click's id a ULID: ten digits of milliseconds, four of the time within the millisecond, twelve by chance. */
function writeConversionId(writer: ByteWriter, { conversions, i, tick }: PlacedConversion): void {
  const milliseconds = msOf(conversions.day, tick);
  const hash = clickHash(conversions.hash, i);
  writeSixBase32(writer, Math.floor(milliseconds / 2 ** 20));
  writeFourBase32(writer, milliseconds);
  writeFourBase32(writer, tick);
  writeSixBase32(writer, derive(hash, salts.conversionId + conversions.kind.type));
  writeSixBase32(writer, derive(conversions.cohort.link.hash2, hash));
}

const amountTexts = new Map<number, Uint8Array>();

/** From the end of the conversion's id to the fan's id. There are few types and few amounts. */
function idToFanId(type: TypeNumber, amount: Amount | undefined): Uint8Array {
  const key = 8 * (amount?.grossCents ?? -1) + type;
  let bytes = amountTexts.get(key);
  if (!bytes) {
    const [gross, net] = amount ? [amount.grossCents / 100, amount.netCents / 100] : [null, null];
    const fields: Fields = {
      conversion_type: conversionTypes[type],
      amount_gross: gross,
      amount_net: net,
      conversion_at: "",
    };
    bytes = textBytes(`",${openText(fields).slice(0, -1)}${instantAndAfter}`);
    amountTexts.set(key, bytes);
  }
  return bytes;
}

/** Fields as JSON, up to the value of the last one, whose quotation mark is open. */
function openText(fields: Fields): string {
  return JSON.stringify(fields).slice(1, -2);
}
