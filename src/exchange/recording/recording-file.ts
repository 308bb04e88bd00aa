/** Recordings on disk. */
import { readFile } from "node:fs/promises";
import { KitError } from "../../openapi/kit-error.ts";
import { writeTextFile } from "../files/write-file.ts";
import { isHar, parseHar } from "./har.ts";
import { formatRecording, parseRecording, type Recording } from "./recording.ts";

/**
 * Reads a recording, or traffic that another tool saved as HAR.
 * @throws {KitError} `unreadable_file`, `invalid_recording`
 */
export async function readRecording(path: string): Promise<Recording> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    const facts = { path, code: error.code };
    throw new KitError("unreadable_file", `Cannot read ${path} (${error.code}).`, facts);
  });
  return isHar(text) ? parseHar(text) : parseRecording(text);
}

/** @throws {KitError} `unwritable_file`; what was there before is untouched. */
export async function writeRecording(path: string, recording: Recording): Promise<void> {
  await writeTextFile(path, formatRecording(recording));
}
