/** Recordings on disk. */
import { expectArgument, someText } from "../../openapi/expect-argument.ts";
import { aRecording } from "../argument-kinds.ts";
import { readTextFile } from "../files/read-file.ts";
import { writeTextFile } from "../files/write-file.ts";
import { isHar, parseHar } from "./har.ts";
import { formatRecording, parseRecording, type Recording } from "./recording.ts";

/**
 * Reads a recording, or traffic that another tool saved as HAR.
 * @throws {KitError} `unreadable_file`, `invalid_recording`
 */
export async function readRecording(path: string): Promise<Recording> {
  return recordingOf(await readTextFile(path));
}

/**
 * The recording of a text: of the kit, or HAR.
 * @throws {KitError} `invalid_recording`
 */
export function recordingOf(text: string): Recording {
  return isHar(text) ? parseHar(text) : parseRecording(text);
}

/** @throws {KitError} `unwritable_file`; what was there before is untouched. */
export async function writeRecording(path: string, recording: Recording): Promise<void> {
  expectArgument("writeRecording", path, someText);
  expectArgument("writeRecording", recording, aRecording);
  await writeTextFile(path, formatRecording(recording));
}
