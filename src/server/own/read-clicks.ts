/** Reads clicks that a user brings from files: NDJSON, a JSON list, saved responses, CSV, a recording or HAR. */
import { joined, readBytePieces } from "../../exchange/files/read-file.ts";
import { isHar } from "../../exchange/recording/har.ts";
import { recordingOf } from "../../exchange/recording/recording-file.ts";
import { expectArgument, paths } from "../../openapi/expect-argument.ts";
import { expectKnownOptions } from "../../openapi/known-options.ts";
import { withoutByteOrderMark } from "../../openapi/text/byte-order-mark.ts";
import { createRowReader } from "./clicks-text.ts";
import {
  collectOwnClicks,
  type OwnClicks,
  type OwnClicksCollector,
  type OwnClicksOptions,
} from "./own-clicks-collector.ts";
import { addRecording } from "./recorded-pages.ts";
import { TextFault } from "./text-fault.ts";
import { createUtf8Reader } from "./utf8-text.ts";

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
  files: readonly string[],
  options: ReadClicksOptions = {},
): Promise<OwnClicks> {
  expectArgument("readClicks", files, paths);
  expectKnownOptions("readClicks", options, ["link", "onProgress"]);
  const collector = collectOwnClicks(options);
  for (const path of files) await readFileInto(collector, path, options);
  return collector.finish();
}

async function readFileInto(
  collector: OwnClicksCollector,
  path: string,
  { onProgress }: ReadClicksOptions,
): Promise<void> {
  const reader = createRowReader(collector, { name: path, placeOf: (line) => `${path}:${line}` });
  const textOf = createUtf8Reader();
  // A pipe is read once: what came is held until its form is known, and a recording until its end.
  let held = "";
  let isRecording: boolean | undefined;
  try {
    for await (const { bytes, share } of readBytePieces(path)) {
      held = joined(held, textOf(bytes), path);
      if (held.length >= headLength) isRecording ??= beginsRecording(held);
      if (isRecording !== false) continue;
      // The rest is not read: a pipe may have no end.
      if (!reader.read(held)) return;
      held = "";
      onProgress?.({ path, rows: collector.count(), share });
    }
    held += textOf(new Uint8Array());
  } catch (error) {
    if (!(error instanceof TextFault)) throw error;
    reader.reject(error);
    return;
  }
  if (isRecording ?? beginsRecording(held)) {
    const recording = recordingOf(held, path);
    collector.addRecording({ path, recordedAt: recording.recordedAt });
    addRecording(collector, recording, path);
    return;
  }
  reader.read(held);
  reader.finish();
}

const headLength = 4096;

function beginsRecording(text: string): boolean {
  const head = withoutByteOrderMark(text);
  return isHar(head) || /^\s*\{\s*"format"\s*:\s*"smart-links-recording"/.test(head);
}
