/** Files that options name, and the file of a target's undocumented behaviour, which a sandbox reads too. */
import { resolve } from "node:path";
import { readTextFile } from "../../files.ts";
import { type BehaviourFile, parseBehaviourFile } from "../../openapi/behaviour-file.ts";
import type { Io } from "../io.ts";

/** @throws KitError `unreadable_file`, `invalid_behaviour` */
export async function readBehaviourFile(path: string, io: Io): Promise<BehaviourFile> {
  return parseBehaviourFile(await readText(path, io));
}

/** @throws KitError `unreadable_file` */
export async function readText(path: string, { cwd = process.cwd() }: Io): Promise<string> {
  return await readTextFile(resolve(cwd, path), path);
}
