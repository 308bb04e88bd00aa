/** Reads clicks that a user brings from a text that may come in pieces: NDJSON, a JSON list, saved responses or CSV. */
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { parsedJson } from "../../openapi/text/parsed-json.ts";
import { createCsvReader } from "./csv-rows.ts";
import { createJsonSplitter } from "./json-values.ts";
import type { OwnClicksCollector } from "./own-clicks-collector.ts";
import { TextFault } from "./text-fault.ts";

export interface RowReader {
  /** Whether what follows can be read, too. */
  readonly read: (piece: string) => boolean;
  /** Notes what is no text. What follows is not read. */
  readonly reject: (fault: TextFault) => void;
  /** Ends the text. */
  readonly finish: () => void;
}

interface TextNames {
  /** What the text is called where it holds no clicks. */
  readonly name: string;
  /** How a line is named, counted from 1. */
  readonly placeOf: (line: number) => string;
}

export function createRowReader(collector: OwnClicksCollector, { name, placeOf }: TextNames): RowReader {
  let values = 0;
  let isBroken = false;
  let readPiece: PieceReader | undefined;
  const reject = ({ line, message }: TextFault) => {
    collector.reject(line === undefined ? name : placeOf(line), message);
    isBroken = true;
  };
  const read = (piece: string) => {
    if (isBroken) return false;
    const text = readPiece ? piece : withoutByteOrderMark(piece);
    readPiece ??= /^\s*(?:[[{]|HTTP\/\d)/.test(text)
      ? jsonReader(collector, placeOf)
      : csvReader(collector, placeOf);
    try {
      values += readPiece(text);
    } catch (error) {
      if (!(error instanceof TextFault)) throw error;
      reject(error);
    }
    return !isBroken;
  };
  return {
    read,
    reject,
    finish() {
      read("");
      if (values === 0 && !isBroken) collector.reject(name, "holds no clicks");
    },
  };
}

/** Returns how many values ended in the piece. */
type PieceReader = (piece: string) => number;

function jsonReader(collector: OwnClicksCollector, placeOf: (line: number) => string): PieceReader {
  const split = createJsonSplitter();
  return (piece) => {
    const values = split(piece);
    for (const { text, line } of values) {
      const value = parsedJson(text);
      if (value === undefined) collector.reject(placeOf(line), "is not valid JSON");
      else addValue(collector, value, placeOf(line));
    }
    return values.length;
  };
}

function csvReader(collector: OwnClicksCollector, placeOf: (line: number) => string): PieceReader {
  const read = createCsvReader();
  return (piece) => {
    const rows = read(piece);
    for (const { row, wrong = "is no row", line } of rows) {
      if (row) collector.add(row, placeOf(line));
      else collector.reject(placeOf(line), wrong);
    }
    return rows.length;
  };
}

/** A row, or a saved response with many. */
function addValue(collector: OwnClicksCollector, value: unknown, place: string): void {
  const rows = rowsOfResponse(value);
  if (isRecording(value))
    collector.reject(place, "begins a recording or HAR: these are read from files alone");
  else if (!rows) collector.add(value, place);
  else for (const [i, row] of rows.entries()) collector.add(row, `${place}, row ${i + 1},`);
}

function isRecording(value: unknown): boolean {
  const { format, log } = value as {
    readonly format?: unknown;
    readonly log?: { readonly entries?: unknown };
  };
  return format === "smart-links-recording" || Array.isArray(log?.entries);
}

export function rowsOfResponse(value: unknown): readonly unknown[] | undefined {
  const { data } = (value ?? {}) as { readonly data?: { readonly rows?: unknown } };
  return Array.isArray(data?.rows) ? data.rows : undefined;
}
