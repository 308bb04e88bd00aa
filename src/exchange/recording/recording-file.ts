/** Recordings on disk. A file is the old one or the new one, never half of either. */
import { randomUUID } from "node:crypto";
import { open, readFile, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { KitError } from "../../openapi/kit-error.ts";
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

/**
 * Writes beside the file, to the disk, and only then puts it in its place.
 * @throws {KitError} `unwritable_file`; what was there before is untouched.
 */
export async function writeRecording(path: string, recording: Recording): Promise<void> {
  const text = formatRecording(recording);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await writeThrough(draft, text);
    await rename(draft, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(draft, { force: true });
    const code = (error as NodeJS.ErrnoException).code;
    throw new KitError("unwritable_file", `Cannot write ${path} (${code}).`, { path, code });
  }
}

async function writeThrough(path: string, text: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name last through a loss of power, where the system lets a folder be synced. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
