/** The instant of a click, as a row shows it. */
import { dayText } from "./calendar.ts";
import type { DrawnClick } from "./drawing.ts";
import { type Ink, put, putTwoDigits, textBytes } from "./ink.ts";
import { ticksPerSecond } from "./rhythm.ts";

const midnights = new Map<number, Uint8Array>();
const afterDay = '"2026-01-31T'.length;
const afterTime = '+00:00"'.length;

/** Writes `"2026-01-31T21:45:00+00:00"`: always UTC, to the second (documented). */
export function putInstant(ink: Ink, { day, tick }: DrawnClick): void {
  const second = Math.floor(tick / ticksPerSecond);
  const minute = (second / 60) | 0;
  const hour = (minute / 60) | 0;
  const start = ink.at;
  put(ink, midnight(day));
  ink.at = start + afterDay;
  putTwoDigits(ink, hour);
  ink.at++;
  putTwoDigits(ink, minute - 60 * hour);
  ink.at++;
  putTwoDigits(ink, second - 60 * minute);
  ink.at += afterTime;
}

/** `"2026-01-31T00:00:00+00:00"`, kept for each day: the calendar bounds how many there are. */
function midnight(day: number): Uint8Array {
  let bytes = midnights.get(day);
  if (!bytes) {
    bytes = textBytes(`"${dayText(day)}T00:00:00+00:00"`);
    midnights.set(day, bytes);
  }
  return bytes;
}
