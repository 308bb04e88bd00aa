/** The files that a command writes exchanges into. */
import { randomUUID } from "node:crypto";
import { writeTextFile } from "../../files.ts";
import { formatHar, type Recording, sanitise, writeRecording } from "../../judge.ts";

interface RecordingFiles {
  /** Absolute; undefined or empty where none is wanted. */
  readonly record: string | undefined;
  readonly har: string | undefined;
  /** Where the requests went. */
  readonly origin: string;
}

/** Writes a recording without its private values. */
export async function writeRecordings(
  recording: Recording,
  { record, har, origin }: RecordingFiles,
): Promise<void> {
  if (!record && !har) return;
  const sanitised = sanitise(recording, { key: randomUUID() });
  if (record) await writeRecording(record, sanitised);
  if (har) await writeTextFile(har, formatHar(sanitised, origin));
}
