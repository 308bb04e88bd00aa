/**
 * Rows of clicks that users bring, kept small. Values that many rows share are kept once, in a dictionary of their
 * field. A row is a number of two bytes for each field, and the bytes of the values that are in no dictionary: 100 to
 * 200 bytes, where its JSON has 900.
 */
import { editions } from "../../openapi/editions.ts";
import { decoder, encoder } from "../../openapi/text/utf-8.ts";

/** Fields that follow from a click's time and class. */
const derivedFields: readonly string[] = ["created_at", "is_bot", "is_duplicate"];

/** The fields whose values are kept, in the order of a row. The id is the first. */
export const packedFields: readonly string[] = editions["2026-09"].fields.filter(
  (field) => !derivedFields.includes(field),
);

/** The values of a row as JSON, in the order of `packedFields`, then its further fields as `,"name":value`. */
export type RowTexts = readonly (string | undefined)[];

export interface PackedRows {
  /** A row lies in one of them. */
  readonly chunks: Uint8Array[];
  /** Where the next row begins in the last chunk. */
  end: number;
  /** Values by field, for fields that have any. A value's number is its place, counted from 1. */
  readonly dictionaries: (Dictionary | undefined)[];
}

interface Dictionary {
  readonly numbers: Map<string, number>;
  readonly values: Uint8Array[];
}

const chunkBytes = 2 ** 22;
/** Of all rows together: more than a million rows of the usual length need. */
const mostChunks = 256;
/** Values of different rows differ too much to be worth a dictionary from here on. */
const mostValues = 4096;
/** Further fields too. */
const fieldCount = packedFields.length + 1;
const headBytes = 2 * fieldCount;
const [missing, inline] = [0, 0xffff];
/** Values of one row, as UTF-8. */
export const mostRowBytes = 60_000;

export function emptyRows(): PackedRows {
  return { chunks: [], end: chunkBytes, dictionaries: Array.from({ length: fieldCount }) };
}

/** Stores a row. Returns its address, or undefined when the memory for rows is used up. */
export function packRow(rows: PackedRows, texts: RowTexts): number | undefined {
  const long: Uint8Array[] = [];
  const numbers = texts.map((text, field) => {
    if (text === undefined) return missing;
    const number = field === 0 ? undefined : dictionaryNumber(rows, field, text);
    if (number === undefined) long.push(encoder.encode(text));
    return number ?? inline;
  });
  const bytes = long.reduce((sum, { length }) => sum + 2 + length, headBytes);
  if (rows.end + bytes > chunkBytes) {
    if (rows.chunks.length === mostChunks) return undefined;
    rows.chunks.push(new Uint8Array(chunkBytes));
    rows.end = 0;
  }
  const chunk = rows.chunks.at(-1)!;
  let at = rows.end;
  const address = (rows.chunks.length - 1) * chunkBytes + at;
  for (const number of numbers) at = writeShort(chunk, at, number);
  for (const value of long) {
    at = writeShort(chunk, at, value.length);
    chunk.set(value, at);
    at += value.length;
  }
  rows.end = at;
  return address;
}

/** Gives back the memory that the last chunk does not need. */
export function trimRows(rows: PackedRows): void {
  const last = rows.chunks.pop();
  if (last) rows.chunks.push(last.slice(0, rows.end));
  rows.end = chunkBytes;
}

/** Memory that they take, rather too much than too little. */
export function bytesOfRows({ chunks, dictionaries }: PackedRows): number {
  const made = dictionaries.flatMap((dictionary) => dictionary ?? []);
  const values = made.flatMap((dictionary) => dictionary.values);
  const sum = (parts: readonly Uint8Array[]) => parts.reduce((bytes, { length }) => bytes + length, 0);
  return (
    sum(chunks) +
    3 * sum(values) +
    values.length * bytesOfValue +
    made.length * bytesOfDictionary +
    bytesOfEmpty
  );
}

/** A value has a view on its bytes, a text of one byte or two for each character, and a place in a map. */
const bytesOfValue = 250;
const bytesOfDictionary = 500;
const bytesOfEmpty = 3000;

/** Calls `each` with the value of each field in turn, as bytes of JSON; undefined where the row has none. */
export function unpackRow(
  { chunks, dictionaries }: PackedRows,
  address: number,
  each: (value: Uint8Array | undefined, field: number) => void,
): void {
  const chunk = chunks[Math.floor(address / chunkBytes)]!;
  const start = address % chunkBytes;
  let at = start + headBytes;
  for (let field = 0; field < fieldCount; field++) {
    const number = readShort(chunk, start + 2 * field);
    if (number === missing) each(undefined, field);
    else if (number !== inline) each(dictionaries[field]!.values[number - 1], field);
    else {
      const length = readShort(chunk, at);
      at += 2 + length;
      each(chunk.subarray(at - length, at), field);
    }
  }
}

/** The values of a row. */
export function textsOfRow(rows: PackedRows, address: number): RowTexts {
  const texts: (string | undefined)[] = [];
  unpackRow(rows, address, (value) => texts.push(value && decoder.decode(value)));
  return texts;
}

/** The bytes of a row's id, without quotes. */
export function idBytes({ chunks }: PackedRows, address: number): Uint8Array {
  const chunk = chunks[Math.floor(address / chunkBytes)]!;
  const at = (address % chunkBytes) + headBytes;
  return chunk.subarray(at + 3, at + 1 + readShort(chunk, at));
}

function dictionaryNumber({ dictionaries }: PackedRows, field: number, text: string): number | undefined {
  dictionaries[field] ??= { numbers: new Map(), values: [] };
  const { numbers, values } = dictionaries[field];
  const known = numbers.get(text);
  if (known !== undefined || values.length === mostValues) return known;
  values.push(encoder.encode(text));
  numbers.set(text, values.length);
  return values.length;
}

function writeShort(bytes: Uint8Array, at: number, number: number): number {
  bytes[at] = number & 0xff;
  bytes[at + 1] = number >>> 8;
  return at + 2;
}

function readShort(bytes: Uint8Array, at: number): number {
  return bytes[at]! | (bytes[at + 1]! << 8);
}
