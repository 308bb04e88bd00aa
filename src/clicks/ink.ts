/** Writing ASCII and ready fragments into a buffer, one after the other. */

import { dayText, firstDay, lastDay } from "./calendar.ts";

/** A buffer and how far it is written. */
export interface Ink {
  readonly bytes: Uint8Array;
  at: number;
}

const encoder = new TextEncoder();
const hex = pairsOf("0123456789abcdef");
const base32 = pairsOf("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const base64 = encoder.encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

/** A value as the bytes of its JSON. */
export function jsonBytes(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/** A text as its UTF-8 bytes. */
export function textBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/**
 * Bytes that are made once for each day of the calendar.
 * @param text Their text, by the day as `YYYY-MM-DD`.
 */
export function bytesOfDays(text: (day: string) => string): (day: number) => Uint8Array {
  const known = new Array<Uint8Array | undefined>(lastDay - firstDay + 1).fill(undefined);
  return (day) => {
    const ready = known[day - firstDay];
    if (ready) return ready;
    // Arrays as short as this lie next to each other when they are not made by the encoder.
    const bytes = Uint8Array.from(textBytes(text(dayText(day))));
    if (day >= firstDay && day <= lastDay) known[day - firstDay] = bytes;
    return bytes;
  };
}

/** Appends ready bytes. */
export function put(ink: Ink, fragment: Uint8Array): void {
  ink.bytes.set(fragment, ink.at);
  ink.at += fragment.length;
}

/** Appends a few ready bytes: below a dozen, copying by hand beats the call above. */
export function putShort(ink: Ink, fragment: Uint8Array): void {
  const { bytes, at } = ink;
  const { length } = fragment;
  for (let i = 0; i < length; i++) bytes[at + i] = fragment[i]!;
  ink.at = at + length;
}

export function putByte(ink: Ink, byte: number): void {
  ink.bytes[ink.at++] = byte;
}

/** Appends the low bits of a number as digits of five bits each, in Crockford's alphabet. An even number of digits. */
export function putBase32(ink: Ink, bits: number, digits: number): void {
  const { bytes } = ink;
  let { at } = ink;
  for (let shift = 5 * (digits - 2); shift >= 0; shift -= 10) {
    const pair = ((bits >>> shift) & 1023) << 1;
    bytes[at++] = base32[pair]!;
    bytes[at++] = base32[pair + 1]!;
  }
  ink.at = at;
}

/** Appends the low bits of a number as digits of six bits each, in the alphabet for URLs. */
export function putBase64(ink: Ink, bits: number, digits: number): void {
  const { bytes } = ink;
  let { at } = ink;
  for (let shift = 6 * (digits - 1); shift >= 0; shift -= 6) bytes[at++] = base64[(bits >>> shift) & 63]!;
  ink.at = at;
}

/** Appends the low bits of a number as hexadecimal digits. An even number of digits. */
export function putHex(ink: Ink, bits: number, digits: number): void {
  const { bytes } = ink;
  let { at } = ink;
  for (let shift = 4 * (digits - 2); shift >= 0; shift -= 8) {
    const pair = ((bits >>> shift) & 255) << 1;
    bytes[at++] = hex[pair]!;
    bytes[at++] = hex[pair + 1]!;
  }
  ink.at = at;
}

/** Appends a number from 0 to 99 as two digits. */
export function putTwoDigits(ink: Ink, number: number): void {
  const tens = (number / 10) | 0;
  ink.bytes[ink.at++] = 48 + tens;
  ink.bytes[ink.at++] = 48 + number - 10 * tens;
}

/** Appends a whole number from 0 up in decimal. */
export function putInteger(ink: Ink, number: number): void {
  let digits = 1;
  for (let power = 10; power <= number; power *= 10) digits++;
  const { bytes, at } = ink;
  let rest = number;
  let i = at + digits;
  for (; rest >= 2 ** 31; i--) {
    const tenth = Math.floor(rest / 10);
    bytes[i - 1] = 48 + (rest - 10 * tenth);
    rest = tenth;
  }
  // What is left divides as an integer, which is much faster.
  for (let small = rest | 0; i > at; i--) {
    const tenth = (small / 10) | 0;
    bytes[i - 1] = 48 + small - 10 * tenth;
    small = tenth;
  }
  ink.at = at + digits;
}

/** Every two digits of an alphabet, in order, one pair after the other. */
function pairsOf(alphabet: string): Uint8Array {
  return encoder.encode([...alphabet].flatMap((a) => [...alphabet].map((b) => a + b)).join(""));
}
