/** Instants as the API writes them. */
import type { Written } from "./columns.ts";
import { bytesOfDays, type Ink, putShort, putTwoDigits } from "./ink.ts";
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
  const minute = (second / 60) | 0;
  const hour = (minute / 60) | 0;
  putShort(ink, beginning(day));
  putTwoDigits(ink, hour);
  ink.at++;
  putTwoDigits(ink, minute - 60 * hour);
  ink.at++;
  putTwoDigits(ink, second - 60 * minute);
}

const beginning = bytesOfDays((day) => `"${day}T`);
