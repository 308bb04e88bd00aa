/** The instant of a click, as a row shows it. */
import { dayText } from "./calendar.ts";
import type { DrawnClick } from "./drawing.ts";
import { type Ink, put, putTwoDigits, textBytes } from "./ink.ts";
import { ticksPerSecond } from "./rhythm.ts";

const dayBytes = new Map<number, Uint8Array>();
const colon = 58;
const zone = textBytes('+00:00"');

/** Writes `"2026-01-31T21:45:00+00:00"`: always UTC, to the second (documented). */
export function putInstant(ink: Ink, click: DrawnClick): void {
  const second = Math.floor(click.tick / ticksPerSecond);
  const minute = (second / 60) | 0;
  const hour = (minute / 60) | 0;
  put(ink, beginning(click.day));
  putTwoDigits(ink, hour);
  ink.bytes[ink.at++] = colon;
  putTwoDigits(ink, minute - 60 * hour);
  ink.bytes[ink.at++] = colon;
  putTwoDigits(ink, second - 60 * minute);
  put(ink, zone);
}

/** `"2026-01-31T`, kept for each day: the calendar bounds how many there are. */
function beginning(day: number): Uint8Array {
  let bytes = dayBytes.get(day);
  if (!bytes) {
    bytes = textBytes(`"${dayText(day)}T`);
    dayBytes.set(day, bytes);
  }
  return bytes;
}
