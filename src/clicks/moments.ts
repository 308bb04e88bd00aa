/** Instants as the API writes them. */
import { dayText, firstDay, lastDay } from "./calendar.ts";
import type { Written } from "./columns.ts";
import { putTwoDigits } from "./digits.ts";
import { emptyWords, type Ink, put, putWords, setWords, textBytes, wordsOf } from "./ink.ts";
import { ticksPerSecond } from "./rhythm.ts";

/** An instant before its digits are written: always UTC, to the second (documented). */
export const blankInstant = '"2026-01-31T00:00:00+00:00"';

/** The instant of a click. */
export const clickInstant: Written = {
  blank: blankInstant,
  write: (ink, { day, tick }) => putSecond(ink, day, Math.floor(tick / ticksPerSecond)),
};

/** Writes a second of a day over a blank instant. */
export function putSecond(ink: Ink, day: number, second: number): void {
  putDay(ink, day);
  const minute = (second / 60) | 0;
  putWords(ink, minutes, minute);
  putTwoDigits(ink, second - 60 * minute);
}

const minutes = wordsOf(
  Array.from(
    { length: 24 * 60 },
    (_, minute) => `${twoDigits((minute / 60) | 0)}:${twoDigits(minute % 60)}:`,
  ),
);

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

const days = emptyWords(lastDay - firstDay + 1, beginning("2026-01-31").length);

function putDay(ink: Ink, day: number): void {
  const index = day - firstDay;
  if (index < 0 || day > lastDay) {
    put(ink, textBytes(beginning(dayText(day))));
    return;
  }
  if (days.lengths[index] === 0) setWords(days, index, beginning(dayText(day)));
  putWords(ink, days, index);
}

function beginning(day: string): string {
  return `"${day}T`;
}
