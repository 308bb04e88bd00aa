/** Instants as the API writes them. */
import type { DrawnClick } from "./drawing.ts";
import { bytesOfDays, type Ink, put, putTwoDigits } from "./ink.ts";
import { ticksPerSecond } from "./rhythm.ts";

const afterDay = '"2026-01-31T'.length;
const afterTime = '+00:00"'.length;

const midnight = bytesOfDays((day) => `"${day}T00:00:00+00:00"`);

/** Writes the instant of a click. */
export function putInstant(ink: Ink, { day, tick }: DrawnClick): void {
  putSecond(ink, day, Math.floor(tick / ticksPerSecond));
}

/** Writes `"2026-01-31T21:45:00+00:00"`, a second of a day: always UTC (documented). */
export function putSecond(ink: Ink, day: number, second: number): void {
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
