/** The tables of README.md that follow from the code: each stands between `<!-- NAME -->` and `<!-- /NAME -->`. */
import { readFile, writeFile } from "node:fs/promises";
import type { Command } from "../src/cli/command.ts";
import { mockCommand } from "../src/cli/commands/mock.ts";
import { helpText } from "../src/cli/help.ts";
import { assumptions } from "../src/openapi/assumptions.ts";
import { sampleReport } from "./sample-report.ts";

const file = new URL("../README.md", import.meta.url);

const tables: Readonly<Record<string, () => string | Promise<string>>> = {
  assumptions: () =>
    table(
      ["behaviour", "what the sandbox does", "what else it could be"],
      Object.entries(assumptions).map(([id, { claim, value, alternatives }]) => [
        `\`${id}\``,
        claim,
        alternatives
          .filter((other) => other !== value)
          .map((other) => `\`${other}\``)
          .join(" "),
      ]),
    ),
  report: sampleReport,
  "mock flags": () => ["```text", helpText(mockCommand as Command).trimEnd(), "```"].join("\n"),
};

/** Writes the tables into README.md. */
export async function writeReadme(): Promise<void> {
  let text = await readFile(file, "utf8");
  for (const [name, made] of Object.entries(tables)) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [text.indexOf(open), text.indexOf(close)];
    if (start < 0 || end < start) throw new Error(`README.md has no ${open} ... ${close}`);
    text = `${text.slice(0, start + open.length)}\n\n${await made()}\n\n${text.slice(end)}`;
  }
  await writeFile(file, text);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
