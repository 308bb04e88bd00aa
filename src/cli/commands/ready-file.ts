/** A file that is there while the sandbox listens, for scripts that start it and wait. */
import { rmSync } from "node:fs";
import { expectWritable, writeTextFile } from "../../files.ts";

/**
 * Removes what an earlier sandbox left behind, so that nobody takes its address. The file goes again when the process
 * ends.
 * @throws KitError `unwritable_file`
 */
export async function prepareReadyFile(path: string): Promise<void> {
  const { kind } = await expectWritable(path);
  if (kind === "stream") return;
  const remove = () => rmSync(path, { force: true });
  remove();
  process.once("exit", remove);
}

/** Writes the address and the process id, whole or not at all. */
export async function writeReadyFile(path: string, { url }: { readonly url: string }): Promise<void> {
  await writeTextFile(path, `${JSON.stringify({ url, pid: process.pid })}\n`);
}
