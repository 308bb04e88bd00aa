/** Reads clicks that a user brings from files: NDJSON, a JSON list, saved responses, CSV, a recording or HAR. */
import { createReadStream } from "node:fs";
import { open, stat } from "node:fs/promises";
import { isHar } from "../../exchange/recording/har.ts";
import { readRecording } from "../../exchange/recording/recording-file.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { createRowReader } from "./clicks-text.ts";
import {
  collectOwnClicks,
  type OwnClicks,
  type OwnClicksCollector,
  type OwnClicksOptions,
} from "./own-clicks-collector.ts";
import { addRecording } from "./recorded-pages.ts";

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
    const reader = createRowReader(collector, { name: path, placeOf: (line) => `${path}:${line}` });
    let bytes = 0;
    for await (const chunk of createReadStream(path, { encoding: "utf8", highWaterMark: pieceBytes })) {
      reader.read(chunk);
      bytes += Buffer.byteLength(chunk);
      onProgress?.({ path, rows: collector.count(), share: bytes / size });
    }
    reader.finish();
  } catch (error) {
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
