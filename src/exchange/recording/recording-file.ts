/** Recordings on disk. */
import { readFile } from "node:fs/promises";
import { KitError } from "../../openapi/kit-error.ts";
import { writeTextFile } from "../files/write-file.ts";
import { formatRecording, parseRecording, type Recording } from "./recording.ts";

/** @throws {KitError} `unreadable_file`, `invalid_recording` */
export async function readRecording(path: string): Promise<Recording> {
  return parseRecording(
    await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      throw new KitError("unreadable_file", `Cannot read ${path} (${error.code}).`, {
        path,
        code: error.code,
      });
    }),
  );
}

/** @throws {KitError} `unwritable_file`; what was there before is untouched. */
export async function writeRecording(path: string, recording: Recording): Promise<void> {
  await writeTextFile(path, formatRecording(recording));
}
