/** A file that is there while the sandbox listens, for scripts that start it and wait. */
import { readFileSync, rmSync } from "node:fs";
import { expectWritable, writeTextFile } from "../../files.ts";
import type { Io } from "../io.ts";

/**
 * Removes what an earlier sandbox left behind, so that nobody takes its address. The file of one that still runs stays until
 * this one listens: it may not come to that. The file goes again when the process ends, unless it is another sandbox's by then.
 * @throws KitError `unwritable_file`
 */
export async function prepareReadyFile(path: string, io: Pick<Io, "stderr">): Promise<void> {
  const { kind } = await expectWritable(path);
  if (kind === "stream") return;
  if (!isOfAnother(path)) remove(path);
  process.once("exit", () => {
    if (pidIn(path) !== process.pid || remove(path)) return;
    io.stderr(`Cannot remove ${path}: its sandbox has ended.\n`);
  });
}

/** What listens at an address. */
interface Listening {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/**
 * Writes the address and the process id, whole or not at all. What listens is closed when that fails: nobody would find it.
 * @throws KitError `unwritable_file`
 */
export async function writeReadyFile(path: string, listening: Listening): Promise<void> {
  const text = `${JSON.stringify({ url: listening.url, pid: process.pid })}\n`;
  await writeTextFile(path, text).catch(async (error: unknown) => {
    await listening.close();
    throw error;
  });
}

/** Whether the process that wrote a file still runs. Process 1 always does: in a container it is the sandbox. */
function isOfAnother(path: string): boolean {
  const pid = pidIn(path);
  if (pid === undefined || pid <= 1 || pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** The process id in a ready file; undefined where there is none. Read at once: when a process ends, nothing is waited for. */
function pidIn(path: string): number | undefined {
  try {
    const pid: unknown = JSON.parse(readFileSync(path, "utf8")).pid;
    return Number.isSafeInteger(pid) ? (pid as number) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether the file is gone. */
function remove(path: string): boolean {
  try {
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
