/** `smart-links init`: writes an example of a described team. */
import { access, mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { writeTextFile } from "../../files.ts";
import { KitError } from "../../openapi/kit-error.ts";
import { shellQuoted } from "../../report-text.ts";
import type { Command } from "../command.ts";
import { parseFlags } from "../flags.ts";
import type { Io } from "../io.ts";
import { teamExample } from "../mock/team-example.ts";

export const initCommand = {
  name: "init",
  about:
    "Writes smart-links.yaml, a commented example of a team of your own: accounts, links, names, tags, sizes and campaigns. `mock --team smart-links.yaml` then shows it. A file that is there already is left as it is.",
  flags: {},
  positionals: {
    "[FILE]": "the file to write, in a new folder where there is none; smart-links.yaml when left out",
  },
  examples: ["smart-links init", "smart-links init fixtures/team.yaml"],
} as const satisfies Command;

export async function runInit(argv: readonly string[], io: Io): Promise<number> {
  const { positionals } = parseFlags(initCommand, { argv, env: io.env });
  const [name = "smart-links.yaml"] = positionals;
  const path = resolve(io.cwd ?? process.cwd(), name);
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  if (isThere) throw new KitError("existing_file", `${name} is there already, and is left as it is.`);
  // When the folder cannot be made, the writing of the file says why.
  await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
  await writeTextFile(path, teamExample);
  io.stdout(`Wrote ${name}. Start the sandbox with: smart-links mock --team ${shellQuoted(name)}\n`);
  return 0;
}
