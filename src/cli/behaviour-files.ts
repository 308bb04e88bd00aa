/** Behaviour files on disk: what a target was seen to do where the documentation is silent. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type BehaviourFile, learnBehaviour, parseBehaviourFile, type Report } from "../judge.ts";
import { KitError } from "../spec/kit-error.ts";
import type { Io } from "./io.ts";
import { write } from "./report-files.ts";

/** @throws KitError `unreadable_file`, `invalid_behaviour` */
export async function readBehaviourFile(path: string, { cwd = process.cwd() }: Io): Promise<BehaviourFile> {
  const text = await readFile(resolve(cwd, path), "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new KitError("unreadable_file", `Cannot read ${path} (${error.code}).`, { path });
  });
  return parseBehaviourFile(text);
}

/** @throws KitError `unwritable_file` */
export async function writeBehaviourFile(file: string, report: Report, { now }: Io): Promise<void> {
  const learnt = learnBehaviour(report, { learntAt: new Date(now()).toISOString() });
  await write(file, `${JSON.stringify(learnt, undefined, 2)}\n`);
}
