/** Writes numbers, two or four digits at a time. */
import { type ByteWriter, textBytes } from "./byte-writer.ts";

const decimal = pairsOf("0123456789");
const hex = pairsOf("0123456789abcdef");
const base32 = pairsOf("0123456789ABCDEFGHJKMNPQRSTVWXYZ");
const base64 = pairsOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");
const [point, zero] = [46, 48];

/** Appends the low bits of a number as four digits of five bits each, in Crockford's alphabet. */
export function writeFourBase32(writer: ByteWriter, bits: number): void {
  const { view, at } = writer;
  view.setInt32(at, base32[(bits >>> 10) & 1023]! | (base32[bits & 1023]! << 16), true);
  writer.at = at + 4;
}

/** The same with six digits. */
export function writeSixBase32(writer: ByteWriter, bits: number): void {
  const { view, at } = writer;
  view.setInt32(at, base32[(bits >>> 20) & 1023]! | (base32[(bits >>> 10) & 1023]! << 16), true);
  view.setUint16(at + 4, base32[bits & 1023]!, true);
  writer.at = at + 6;
}

/** Appends the low thirty bits of a number as five digits of six bits each, in the alphabet for URLs. */
export function writeFiveBase64(writer: ByteWriter, bits: number): void {
  const { view, at } = writer;
  view.setInt32(at, base64[(bits >>> 18) & 4095]! | (base64[(bits >>> 6) & 4095]! << 16), true);
  view.setUint8(at + 4, base64[(bits & 63) << 6]!);
  writer.at = at + 5;
}

/** Appends the low bits of a number as four hexadecimal digits. */
export function writeFourHex(writer: ByteWriter, bits: number): void {
  const { view, at } = writer;
  view.setInt32(at, hex[(bits >>> 8) & 255]! | (hex[bits & 255]! << 16), true);
  writer.at = at + 4;
}

/** Appends a number as eight hexadecimal digits. */
export function writeEightHex(writer: ByteWriter, bits: number): void {
  writeFourHex(writer, bits >>> 16);
  writeFourHex(writer, bits);
}

/** Appends a number from 0 to 99 as two digits. */
export function writeTwoDigits(writer: ByteWriter, number: number): void {
  writer.view.setUint16(writer.at, decimal[number]!, true);
  writer.at += 2;
}

/** Appends a whole number from 0 up in decimal. */
export function writeInteger(writer: ByteWriter, number: number): void {
  // Below ten thousand all divisions are fast divisions of small integers.
  if (number >= 10_000) {
    const above = Math.floor(number / 10_000);
    writeInteger(writer, above);
    writeFourDigits(writer, (number - 10_000 * above) | 0);
    return;
  }
  const small = number | 0;
  const hundreds = (small / 100) | 0;
  if (hundreds > 0) {
    writeLeading(writer, hundreds);
    writeTwoDigits(writer, small - 100 * hundreds);
  } else writeLeading(writer, small);
}

/** Appends an amount in dollars as JSON writes the number: `12`, `12.5`, `12.05`. */
export function writeMoney(writer: ByteWriter, cents: number): void {
  const dollars = Math.floor(cents / 100);
  const rest = cents - 100 * dollars;
  writeInteger(writer, dollars);
  if (rest === 0) return;
  writer.bytes[writer.at++] = point;
  if (rest % 10 === 0) writer.bytes[writer.at++] = zero + rest / 10;
  else writeTwoDigits(writer, rest);
}

/** Appends a number from 0 to 9999 as four digits. */
function writeFourDigits(writer: ByteWriter, number: number): void {
  const hundreds = (number / 100) | 0;
  writer.view.setInt32(writer.at, decimal[hundreds]! | (decimal[number - 100 * hundreds]! << 16), true);
  writer.at += 4;
}

/** One digit or two. */
function writeLeading(writer: ByteWriter, number: number): void {
  if (number < 10) writer.bytes[writer.at++] = zero + number;
  else writeTwoDigits(writer, number);
}

/** All pairs of digits of an alphabet in order, each as the 16-bit number that its two bytes make. */
function pairsOf(alphabet: string): Uint16Array {
  const digits = textBytes(alphabet);
  const pairs = new Uint16Array(digits.length * digits.length);
  digits.forEach((first, i) => {
    digits.forEach((second, j) => {
      pairs[i * digits.length + j] = first | (second << 8);
    });
  });
  return pairs;
}
