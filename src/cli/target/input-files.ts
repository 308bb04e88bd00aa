/** Files that say what is known of a target: its undocumented behaviour, and its known findings. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type KnownEntry, parseKnownFindings } from "../../judge.ts";
import { type BehaviourFile, parseBehaviourFile } from "../../openapi/behaviour-file.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { Io } from "../io.ts";

/** @throws KitError `unreadable_file`, `invalid_behaviour` */
export async function readBehaviourFile(path: string, io: Io): Promise<BehaviourFile> {
  return parseBehaviourFile(await readText(path, io));
}

/**
 * The findings of a file; none when it may be missing and is.
 * @throws KitError `unreadable_file`, `invalid_known_findings`
 */
export async function readKnownFindings(
  path: string,
  { io, mayBeMissing = false }: { readonly io: Io; readonly mayBeMissing?: boolean },
): Promise<readonly KnownEntry[]> {
  try {
    return parseKnownFindings(await readText(path, io));
  } catch (error) {
    const isMissing = error instanceof KitError && error.facts.reason === "ENOENT";
    if (mayBeMissing && isMissing) return [];
    throw error;
  }
}

async function readText(path: string, { cwd = process.cwd() }: Io): Promise<string> {
  return await readFile(resolve(cwd, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new KitError("unreadable_file", `Cannot read ${path} (${error.code}).`, {
      path,
      reason: error.code,
    });
  });
}
