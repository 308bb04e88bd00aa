/** Instants as the API writes them. */
import { dayText, firstDay, lastDay } from "../model/calendar.ts";
import { ticksPerSecond } from "../model/hourly-distribution.ts";
import {
  type ByteWriter,
  emptyShortTexts,
  setShortText,
  shortTexts,
  textBytes,
  writeBytes,
  writeWords,
} from "./byte-writer.ts";
import type { WrittenColumn } from "./column.ts";
import { writeTwoDigits } from "./number-encoding.ts";

/** An instant whose digits are still to be written: UTC, to the second (documented). */
export const blankTimestamp = '"2026-01-31T00:00:00+00:00"';

/** The instant of a click. */
export const clickTimestamp: WrittenColumn = {
  blank: blankTimestamp,
  write: (writer, { day, tick }) => writeTimestamp(writer, day, Math.floor(tick / ticksPerSecond)),
};

/** Writes an instant over `blankTimestamp`. */
export function writeTimestamp(writer: ByteWriter, day: number, second: number): void {
  writeDay(writer, day);
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

const days = emptyShortTexts(lastDay - firstDay + 1, beginning("2026-01-31").length);

function writeDay(writer: ByteWriter, day: number): void {
  const index = day - firstDay;
  if (index < 0 || day > lastDay) {
    writeBytes(writer, textBytes(beginning(dayText(day))));
    return;
  }
  if (days.lengths[index] === 0) setShortText(days, index, beginning(dayText(day)));
  writeWords(writer, days, index);
}

function beginning(day: string): string {
  return `"${day}T`;
}
