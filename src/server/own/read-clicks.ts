/** Reads clicks that a user brings from files: NDJSON, a JSON list, saved responses, CSV, a recording or HAR. */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { isHar } from "../../exchange/recording/har.ts";
import { readRecording } from "../../exchange/recording/recording-file.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { createCsvReader } from "./csv-rows.ts";
import { createJsonSplitter, JsonSyntaxFault } from "./json-values.ts";
import {
  collectOwnClicks,
  type OwnClicks,
  type OwnClicksCollector,
  type OwnClicksOptions,
} from "./own-clicks.ts";
import { addRecording, parsedJson, rowsOfResponse } from "./recorded-pages.ts";

/** How far the reading is. */
export interface ReadingProgress {
  readonly path: string;
  /** Rows of all files so far. */
  readonly rows: number;
  /** Share of this file's bytes, from 0 to 1. */
  readonly share: number;
}

export interface ReadClicksOptions extends OwnClicksOptions {
  /** Called for each piece of a file. */
  readonly onProgress?: ((progress: ReadingProgress) => void) | undefined;
}

/**
 * Reads the clicks of files. Their names do not matter, only what is in them.
 * @throws KitError `unreadable_file`, `invalid_recording`, `invalid_clicks` with file, line and reason
 */
export async function readClicks(
  paths: readonly string[],
  options: ReadClicksOptions = {},
): Promise<OwnClicks> {
  const collector = collectOwnClicks(options);
  for (const path of paths) await readFileInto(collector, path, options);
  return collector.finish();
}

async function readFileInto(
  collector: OwnClicksCollector,
  path: string,
  { onProgress }: ReadClicksOptions,
): Promise<void> {
  try {
    const head = await headOf(path);
    if (isHar(head) || /^\s*\{\s*"format"\s*:\s*"smart-links-recording"/.test(head)) {
      const recording = await readRecording(path);
      collector.addRecording({ path, recordedAt: recording.recordedAt });
      addRecording(collector, recording, path);
      return;
    }
    const { size } = await stat(path);
    const read = /^\s*[[{]/.test(head) ? jsonReader(collector, path) : csvReader(collector, path);
    let bytes = 0;
    let values = 0;
    let isFirst = true;
    for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: pieceBytes })) {
      const piece: string = isFirst ? withoutByteOrderMark(chunk) : chunk;
      isFirst = false;
      values += read(piece);
      bytes += Buffer.byteLength(chunk);
      onProgress?.({ path, rows: collector.count(), share: bytes / size });
    }
    values += read("");
    if (values === 0) collector.reject(path, "holds no clicks");
  } catch (error) {
    if (error instanceof JsonSyntaxFault) return collector.reject(`${path}:${error.line}`, error.message);
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof KitError || typeof code !== "string") throw error;
    throw new KitError("unreadable_file", `Cannot read ${path} (${code}).`, { path, code });
  }
}

const pieceBytes = 2 ** 20;
const headBytes = 4096;

async function headOf(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
    return withoutByteOrderMark(buffer.toString("utf8", 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** Returns how many values ended in the piece. */
type PieceReader = (piece: string) => number;

function jsonReader(collector: OwnClicksCollector, path: string): PieceReader {
  const split = createJsonSplitter();
  return (piece) => {
    const values = split(piece);
    for (const { text, line } of values) {
      const place = `${path}:${line}`;
      const value = parsedJson(text);
      if (value === undefined) collector.reject(place, "is not valid JSON");
      else addValue(collector, value, place);
    }
    return values.length;
  };
}

function csvReader(collector: OwnClicksCollector, path: string): PieceReader {
  const read = createCsvReader();
  return (piece) => {
    const rows = read(piece);
    for (const { row, line } of rows) {
      if (row) collector.add(row, `${path}:${line}`);
      else collector.reject(`${path}:${line}`, "has not as many cells as the first line");
    }
    return rows.length;
  };
}

/** A row, or a saved response with many. */
function addValue(collector: OwnClicksCollector, value: unknown, place: string): void {
  const rows = rowsOfResponse(value);
  if (!rows) collector.add(value, place);
  else for (const [i, row] of rows.entries()) collector.add(row, `${place}, row ${i + 1},`);
}
