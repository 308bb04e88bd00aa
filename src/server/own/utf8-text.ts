/** The text of bytes that come in pieces, where they are UTF-8. */
import { isUtf8 } from "node:buffer";
import { TextFault } from "./text-fault.ts";

/**
 * Takes the next piece, and returns the text of the characters that end in it. The last piece has no bytes.
 * @throws TextFault with the first line that is not UTF-8, or with the format that the bytes begin as
 */
export type Utf8Reader = (piece: Uint8Array) => string;

export function createUtf8Reader(): Utf8Reader {
  let held: Uint8Array = new Uint8Array();
  let isFirst = true;
  const before = { lineFeeds: 0, returns: 0 };
  return (piece) => {
    const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const isLast = piece.length === 0;
    const end = isLast ? bytes.length : endOfCharacters(bytes);
    const whole = bytes.subarray(0, isFirst && !isLast && bytes.length < longestStart ? 0 : end);
    held = bytes.slice(whole.length);
    if (isFirst) expectText(bytes);
    isFirst &&= whole.length === 0;
    if (!isUtf8(whole)) {
      count(before, whole.subarray(0, faultIn(whole)));
      throw new TextFault(1 + (before.lineFeeds || before.returns), "is not UTF-8");
    }
    count(before, whole);
    return Buffer.from(whole.buffer, whole.byteOffset, whole.length).toString("utf8");
  };
}

/** @throws TextFault */
export function utf8Text(bytes: Uint8Array): string {
  const read = createUtf8Reader();
  return read(bytes) + read(new Uint8Array());
}

/** What other formats begin with. */
const starts: readonly (readonly [start: readonly number[], reason: string])[] = [
  [[0xff, 0xfe], "is UTF-16: save it as UTF-8"],
  [[0xfe, 0xff], "is UTF-16: save it as UTF-8"],
  [[0x1f, 0x8b], "is compressed (gzip): unpack it, in a shell as <(zcat FILE)"],
  [[0x28, 0xb5, 0x2f, 0xfd], "is compressed (Zstandard): unpack it, in a shell as <(zstdcat FILE)"],
  [[0x50, 0x4b, 0x03, 0x04], "is a ZIP archive or a workbook: unpack it, or save it as CSV in UTF-8"],
];
const longestStart = 4;

function expectText(bytes: Uint8Array): void {
  const other = starts.find(([start]) => start.every((byte, i) => bytes[i] === byte));
  if (other) throw new TextFault(undefined, other[1]);
}

/** Where the last character begins that goes on after the bytes; their number when none does. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back]!;
    if (byte < 0x80) break;
    if (byte >= 0xc0)
      return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Where the first line begins that is not UTF-8. */
function faultIn(bytes: Uint8Array): number {
  const ends = [lineFeed, carriageReturn];
  const isEnd = (at: number) => ends.includes(bytes[at]!);
  let start = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (!isEnd(at)) continue;
    if (!isUtf8(bytes.subarray(start, at))) return start;
    start = at + 1;
  }
  return start;
}

const [lineFeed, carriageReturn] = [10, 13];

function count(counts: { lineFeeds: number; returns: number }, bytes: Uint8Array): void {
  counts.lineFeeds += countOf(bytes, lineFeed);
  counts.returns += countOf(bytes, carriageReturn);
}

function countOf(bytes: Uint8Array, byte: number): number {
  let number = 0;
  for (let at = bytes.indexOf(byte); at >= 0; at = bytes.indexOf(byte, at + 1)) number++;
  return number;
}
