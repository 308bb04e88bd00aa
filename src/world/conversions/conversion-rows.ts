/** The rows of a page of conversions as bytes. */
import { type ByteWriter, textBytes, writeByte, writeBytes } from "../encode/byte-writer.ts";
import { writeFourBase32, writeSixBase32 } from "../encode/number-encoding.ts";
import { longestRow, rowWriterOf, writeRow } from "../encode/rows.ts";
import { blankTimestamp, writeTimestamp } from "../encode/timestamp-encoding.ts";
import { writeTransformed } from "../encode/transformed-rows.ts";
import { secondsPerDay } from "../model/calendar.ts";
import { derive } from "../model/hash.ts";
import { ticksPerMillisecond, ticksPerSecond } from "../model/hourly-distribution.ts";
import { salts } from "../model/salts.ts";
import type { ClickPositions } from "../time/click-positions.ts";
import { clickHash, dayClassOf, tickOf } from "../time/click-times.ts";
import type { Amount } from "./amounts.ts";
import { conversionTypes, type TypeNumber } from "./conversion-kinds.ts";
import type { ConversionSums } from "./conversion-sums.ts";
import { conversionTransformOf } from "./conversion-transforms.ts";
import { fanId, fanProfile } from "./fans.ts";
import { amountOf, fanAndClick, type PlacedConversion } from "./placed-conversion.ts";

/** Upper bound of a row's bytes, its comma included. */
export const longestConversion = longestRow + 700;

/** Appends the conversions as the elements of a JSON array, without its brackets. */
export function writeConversions(
  writer: ByteWriter,
  sums: ConversionSums,
  rows: readonly PlacedConversion[],
): void {
  const { transform } = sums.link;
  const asDrawn = (draft: ByteWriter) => writeDrawn(draft, sums, rows);
  if (transform) writeTransformed(writer, conversionTransformOf(transform), asDrawn);
  else asDrawn(writer);
}

function writeDrawn(writer: ByteWriter, sums: ConversionSums, rows: readonly PlacedConversion[]): void {
  const clickRows = rowWriterOf(sums.link, "2026-09");
  const clicks = clicksOf(rows);
  for (const [i, placed] of rows.entries()) {
    if (i > 0) writeByte(writer, comma);
    const { cohort } = placed.conversions;
    writeBytes(writer, beforeId);
    writeConversionId(writer, placed);
    writeBytes(writer, typeAndAmounts(placed.conversions.kind.type, amountOf(sums, placed)));
    writeConversionInstant(writer, placed);
    writeFan(writer, fanId(sums, { cohort, fan: fanAndClick(placed).fan }));
    writeRow(writer, clickRows, { positions: clicks, i });
    writeByte(writer, brace);
  }
}

const beforeId = textBytes('{"id":"');
const [comma, brace] = [44, 125];

/** The clicks of the conversions, in their order. */
function clicksOf(rows: readonly PlacedConversion[]): ClickPositions {
  const clicks: ClickPositions = { length: rows.length, day: [], clickClass: [], k: [], tick: [] };
  for (const placed of rows) {
    const { link, clickClass, day } = placed.conversions.cohort;
    const { k } = fanAndClick(placed);
    clicks.day.push(day);
    clicks.clickClass.push(clickClass);
    clicks.k.push(k);
    clicks.tick.push(tickOf(dayClassOf(link, clickClass, day), k));
  }
  return clicks;
}

/** Like a click's id a ULID: ten digits of milliseconds, four of the time within the millisecond, twelve by chance. */
function writeConversionId(writer: ByteWriter, { conversions, i, tick }: PlacedConversion): void {
  const milliseconds = conversions.day * secondsPerDay * 1000 + Math.floor(tick / ticksPerMillisecond);
  const hash = clickHash(conversions.hash, i);
  writeSixBase32(writer, Math.floor(milliseconds / 2 ** 20));
  writeFourBase32(writer, milliseconds);
  writeFourBase32(writer, tick);
  writeSixBase32(writer, derive(hash, salts.conversionId + conversions.kind.type));
  writeSixBase32(writer, derive(conversions.cohort.link.hash2, hash));
}

const amountTexts = new Map<number, Uint8Array>();

/** From the end of the id to the instant. There are few types and few amounts. */
function typeAndAmounts(type: TypeNumber, { grossCents, netCents }: Amount): Uint8Array {
  const key = 8 * grossCents + type;
  let bytes = amountTexts.get(key);
  if (!bytes) {
    const [gross, net] = [grossCents / 100, netCents / 100];
    bytes = textBytes(
      `","conversion_type":"${conversionTypes[type]}","amount_gross":${gross},"amount_net":${net},"conversion_at":`,
    );
    amountTexts.set(key, bytes);
  }
  return bytes;
}

const emptyInstant = textBytes(blankTimestamp);

function writeConversionInstant(writer: ByteWriter, { conversions: { day }, tick }: PlacedConversion): void {
  const start = writer.at;
  writeBytes(writer, emptyInstant);
  const end = writer.at;
  writer.at = start;
  writeTimestamp(writer, day, Math.floor(tick / ticksPerSecond));
  writer.at = end;
}

/** Who converted. Texts of fans are ASCII. */
function writeFan(writer: ByteWriter, id: string): void {
  const { username, name } = fanProfile(id);
  writeAscii(
    writer,
    `,"fan_onlyfans_id":"${id}","fan":{"onlyfans_id":"${id}","username":"${username}","name":"${name}",` +
      `"avatar_url":"https://example.com/avatars/${id}.jpg","onlyfans_url":"https://onlyfans.com/${username}"},"click":`,
  );
}

function writeAscii(writer: ByteWriter, text: string): void {
  const { bytes, at } = writer;
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i);
  writer.at = at + text.length;
}
