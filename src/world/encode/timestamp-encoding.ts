/** Instants as the API writes them. */
import { ticksPerSecond } from "../model/hourly-distribution.ts";
import { type ByteWriter, shortTexts, textBytes, writeBytes, writeWords } from "./byte-writer.ts";
import type { WrittenColumn } from "./column.ts";
import { dayTexts, writeDayText } from "./day-texts.ts";
import { writeTwoDigits } from "./number-encoding.ts";

/** An instant whose digits are still to be written: UTC, to the second (documented). */
export const blankTimestamp = '"2026-01-31T00:00:00+00:00"';

/** The instant of a click. */
export const clickTimestamp: WrittenColumn = {
  blank: blankTimestamp,
  write: (writer, { day, tick }) => writeTimestamp(writer, day, Math.floor(tick / ticksPerSecond)),
};

/** Appends an instant. */
export function appendTimestamp(writer: ByteWriter, day: number, second: number): void {
  const endAt = writer.at + blank.length;
  writeBytes(writer, blank);
  writer.at -= blank.length;
  writeTimestamp(writer, day, second);
  writer.at = endAt;
}

const blank = textBytes(blankTimestamp);

/** Writes an instant over `blankTimestamp`. */
export function writeTimestamp(writer: ByteWriter, day: number, second: number): void {
  writeDayText(writer, days, day);
  const minute = (second / 60) | 0;
  writeWords(writer, minutes, minute);
  writeTwoDigits(writer, second - 60 * minute);
}

const minutes = shortTexts(
  Array.from(
    { length: 24 * 60 },
    (_, minute) => `${twoDigits((minute / 60) | 0)}:${twoDigits(minute % 60)}:`,
  ),
);

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

const days = dayTexts('"', "T");
