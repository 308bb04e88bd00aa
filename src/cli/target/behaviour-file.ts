/** A behaviour file on disk: the undocumented behaviour that was observed. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type BehaviourFile, parseBehaviourFile } from "../../openapi/behaviour-file.ts";
import { KitError } from "../../openapi/kit-error.ts";
import type { Io } from "../io.ts";

/** @throws KitError `unreadable_file`, `invalid_behaviour` */
export async function readBehaviourFile(path: string, { cwd = process.cwd() }: Io): Promise<BehaviourFile> {
  const text = await readFile(resolve(cwd, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new KitError("unreadable_file", `Cannot read ${path} (${error.code}).`, { path });
  });
  return parseBehaviourFile(text);
}
