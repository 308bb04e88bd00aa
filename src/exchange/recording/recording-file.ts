/** Recordings on disk. */
import { expectArgument, someText } from "../../openapi/expect-argument.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { aRecording } from "../argument-kinds.ts";
import { readTextFile } from "../files/read-file.ts";
import { writeTextFile } from "../files/write-file.ts";
import { isHar, parseHar } from "./har.ts";
import { namingFile } from "./name-file.ts";
import { formatRecording, parseRecording, type Recording } from "./recording.ts";

/**
 * Reads a recording, or traffic that another tool saved as HAR.
 * @throws {KitError} `unreadable_file`, `invalid_recording`
 */
export async function readRecording(path: string): Promise<Recording> {
  return recordingOf(await readTextFile(path), String(path));
}

/**
 * The recording of a text: of the kit, or HAR.
 * @param name What its file is called in the message of an error.
 * @throws {KitError} `invalid_recording`
 */
export function recordingOf(text: string, name?: string): Recording {
  return namingFile(name, () => {
    if (text.trim() === "") throw new KitError("invalid_recording", "The file is empty.");
    return isHar(text) ? parseHar(text) : parseRecording(text);
  });
}

/** @throws {KitError} `unwritable_file`; what was there before is untouched. */
export async function writeRecording(path: string, recording: Recording): Promise<void> {
  expectArgument("writeRecording", path, someText);
  expectArgument("writeRecording", recording, aRecording);
  await writeTextFile(path, formatRecording(recording));
}
