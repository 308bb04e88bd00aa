/** The ids of clicks. */
import { secondsPerDay } from "./calendar.ts";
import type { DrawnClick } from "./drawing.ts";
import { fraction, lane } from "./hash.ts";
import { type Ink, jsonBytes, put, putBase32, putHex, textBytes } from "./ink.ts";
import { ticksPerMillisecond } from "./rhythm.ts";

const quote = 34;
const nothing = jsonBytes(null);

/**
 * Writes the click's own id, a ULID: ten digits of milliseconds, four of the time within the millisecond, twelve
 * by chance. As no two clicks of a link share a tick, ids are unique and in the order of time.
 */
export function putId(ink: Ink, click: DrawnClick): void {
  const inDay = Math.floor(click.tick / ticksPerMillisecond);
  const milliseconds = click.day * secondsPerDay * 1000 + inDay;
  const high = Math.floor(milliseconds / 2 ** 25);
  ink.bytes[ink.at++] = quote;
  putBase32(ink, high, 5);
  putBase32(ink, milliseconds - high * 2 ** 25, 5);
  putBase32(ink, click.tick - inDay * ticksPerMillisecond, 4);
  putBase32(ink, lane(click.hash, 7), 6);
  putBase32(ink, lane(click.twin, 8), 6);
  ink.bytes[ink.at++] = quote;
}

const externalPrefix = textBytes('"ext_');

/** Writes the id that an outside tracker gave the click, or null where none was at work. */
export function putExternalId(ink: Ink, click: DrawnClick): void {
  const isTracked = click.link.campaigns[click.campaign]?.tracked && fraction(lane(click.hash, 9)) < 0.8;
  if (isTracked) {
    put(ink, externalPrefix);
    putHex(ink, lane(click.twin, 10), 8);
    ink.bytes[ink.at++] = quote;
  } else put(ink, nothing);
}
