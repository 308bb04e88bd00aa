/** Writing ASCII and ready fragments into a buffer, one after the other. */

/** A buffer and how far it is written. */
export interface Ink {
  readonly bytes: Uint8Array;
  at: number;
}

const encoder = new TextEncoder();
const hex = encoder.encode("0123456789abcdef");
const base32 = encoder.encode("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const base64 = encoder.encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

/** A value as the bytes of its JSON. */
export function jsonBytes(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/** A text as its UTF-8 bytes. */
export function textBytes(text: string): Uint8Array {
  return encoder.encode(text);
}

/** Appends ready bytes. */
export function put(ink: Ink, fragment: Uint8Array): void {
  const { bytes, at } = ink;
  const { length } = fragment;
  // Copying by hand beats the call below this length.
  if (length < 24) for (let i = 0; i < length; i++) bytes[at + i] = fragment[i] as number;
  else bytes.set(fragment, at);
  ink.at = at + length;
}

/** Appends the low bits of a number as digits of five bits each, in Crockford's alphabet. */
export function putBase32(ink: Ink, bits: number, digits: number): void {
  for (let shift = 5 * (digits - 1); shift >= 0; shift -= 5)
    ink.bytes[ink.at++] = base32[(bits >>> shift) & 31]!;
}

/** Appends the low bits of a number as digits of six bits each, in the alphabet for URLs. */
export function putBase64(ink: Ink, bits: number, digits: number): void {
  for (let shift = 6 * (digits - 1); shift >= 0; shift -= 6)
    ink.bytes[ink.at++] = base64[(bits >>> shift) & 63]!;
}

/** Appends the low bits of a number as hexadecimal digits. */
export function putHex(ink: Ink, bits: number, digits: number): void {
  for (let shift = 4 * (digits - 1); shift >= 0; shift -= 4)
    ink.bytes[ink.at++] = hex[(bits >>> shift) & 15]!;
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
  let rest = number;
  for (let i = ink.at + digits - 1; i >= ink.at; i--) {
    const tenth = Math.floor(rest / 10);
    ink.bytes[i] = 48 + rest - 10 * tenth;
    rest = tenth;
  }
  ink.at += digits;
}
