/** The ids of clicks. */
import { secondsPerDay } from "./calendar.ts";
import type { DrawnClick } from "./drawing.ts";
import { lane } from "./hash.ts";
import { type Ink, put, putBase32, putByte, putHex, textBytes } from "./ink.ts";
import { ticksPerMillisecond } from "./rhythm.ts";

const quote = 34;

/**
 * Writes the click's own id, a ULID: ten digits of milliseconds, four of the time within the millisecond, twelve
 * by chance. As no two clicks of a link share a tick, ids are unique and in the order of time.
 */
export function putId(ink: Ink, { day, tick, hash, twin }: DrawnClick): void {
  const inDay = Math.floor(tick / ticksPerMillisecond);
  const milliseconds = day * secondsPerDay * 1000 + inDay;
  const high = Math.floor(milliseconds / 2 ** 20);
  putByte(ink, quote);
  putBase32(ink, high, 6);
  putBase32(ink, milliseconds - high * 2 ** 20, 4);
  putBase32(ink, tick - inDay * ticksPerMillisecond, 4);
  putBase32(ink, lane(hash, 7), 6);
  putBase32(ink, lane(twin, 8), 6);
  putByte(ink, quote);
}

const externalPrefix = textBytes('"ext_');

/** Writes the id that an outside tracker gave the click. */
export function putExternalId(ink: Ink, { twin }: DrawnClick): void {
  put(ink, externalPrefix);
  putHex(ink, lane(twin, 10), 8);
  putByte(ink, quote);
}
