/** The generated blocks of README.md and docs/: each stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
import { readFile, writeFile } from "node:fs/promises";
import { mockTarget } from "../../test/contract/support/mock-target.ts";
import type { Blocks } from "./blocks.ts";
import { checkBlocks } from "./check-blocks.ts";
import { commandBlocks } from "./command-blocks.ts";
import { expectSoundSandbox } from "./expect-sound-sandbox.ts";
import { fidelityBlocks } from "./fidelity-blocks.ts";
import { mutantBlocks } from "./mutant-blocks.ts";
import { parameterBlocks } from "./parameter-blocks.ts";
import { reportBlock, violationBlock } from "./sample-report.ts";
import { scenarioBlocks } from "./scenario-blocks.ts";
import { truthBlocks } from "./truth-blocks.ts";

const pages: Readonly<Record<string, Blocks>> = {
  "README.md": violationBlock,
  "docs/verify.md": reportBlock,
  "docs/cli.md": commandBlocks,
  "docs/parameters.md": parameterBlocks,
  "docs/fault-injection.md": scenarioBlocks,
  "docs/mutants.md": mutantBlocks,
  "docs/ground-truth.md": truthBlocks,
  "docs/fidelity.md": fidelityBlocks,
  "docs/checks.md": checkBlocks,
};

/** Writes the blocks into their pages, when all of them are made. What stands outside of them is written by hand. */
export async function writePages(): Promise<void> {
  await expectSoundSandbox(mockTarget());
  const written: [file: URL, text: string][] = [];
  for (const [page, blocks] of Object.entries(pages)) {
    const file = new URL(`../../${page}`, import.meta.url);
    let text = await readFile(file, "utf8");
    for (const [name, made] of Object.entries(blocks)) {
      const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
      const [start, end] = [text.indexOf(open), text.indexOf(close)];
      if (start < 0 || end < start) throw new Error(`${page} has no ${open} ... ${close}`);
      text = `${text.slice(0, start + open.length)}\n\n${await made()}\n\n${text.slice(end)}`;
    }
    written.push([file, text]);
  }
  for (const [file, text] of written) await writeFile(file, text);
}
