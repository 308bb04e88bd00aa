/** The words that the action makes of its input `arguments`, and the summary of `mutate`. npm and the kit are replaced. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runAction } from "./action.ts";

let job: string;
const path = process.env.PATH;

/** Keeps the words that it gets, and writes the report that it is asked for. */
const kit = `#!/usr/bin/env node
const fs = require("node:fs");
const words = process.argv.slice(2);
fs.writeFileSync(${JSON.stringify("WORDS")}, JSON.stringify(words));
const [, report] = words.map((word) => /^markdown=(.*)/.exec(word)).find(Boolean) ?? [];
if (report) fs.writeFileSync(report, "# Mutants\\n");
process.exit(words.includes("--fail") ? 4 : 0);
`;

beforeAll(async () => {
  job = await mkdtemp(join(tmpdir(), "action-"));
  const programs = join(job, "programs");
  await mkdir(programs);
  await writeFile(join(job, "kit"), kit.replace("WORDS", join(job, "words.json")), { mode: 0o755 });
  const npm = `#!/bin/sh\nmkdir -p "$3/node_modules/.bin" && cp ${job}/kit "$3/node_modules/.bin/smart-links"\n`;
  await writeFile(join(programs, "npm"), npm, { mode: 0o755 });
  process.env.PATH = `${programs}${delimiter}${path}`;
});

afterAll(async () => {
  process.env.PATH = path;
  await rm(job, { recursive: true });
});

async function wordsOf(text: string, command = "run"): Promise<readonly string[]> {
  expect(await runAction(job, { command, arguments: text })).toMatchObject({ code: 0 });
  return JSON.parse(await readFile(join(job, "words.json"), "utf8")).slice(1);
}

it.each([
  ["", []],
  ["--seed ci\n  -- npm test\n", ["--seed", "ci", "--", "npm", "test"]],
  [`-- sh -c 'API_URL=$URL node x.mjs'`, ["--", "sh", "-c", "API_URL=$URL node x.mjs"]],
  [`--seed "a \\"b\\" \\\\ \\n" ''`, ["--seed", `a "b" \\ \\n`, ""]],
  [`--seed=a' b'"c d"e C:\\x *.md`, ["--seed=a bc de", "C:\\x", "*.md"]],
  [`"it's" 'say "x"' é`, ["it's", 'say "x"', "é"]],
  [
    "$(touch pwned) `id` ; echo > x && $HOME",
    ["$(touch", "pwned)", "`id`", ";", "echo", ">", "x", "&&", "$HOME"],
  ],
  [`"$(id)" 'a\nb'`, ["$(id)", "a\nb"]],
])("%j", async (text, words) => expect(await wordsOf(text)).toEqual(words));

it.each([`-- sh -c 'node x`, `--seed "a 'b'`, "it's", `"a\\"`])(
  "%s ends with a clear error",
  async (text) => {
    const { code, said } = await runAction(job, { command: "run", arguments: text });
    expect({ code, said }).toEqual({
      code: 2,
      said: expect.stringMatching(/^::error::The input arguments has a quote that is not closed\./),
    });
  },
);

it("mutate appends its report to the summary, also when it fails", async () => {
  for (const [given, code] of [
    ["-- npm test", 0],
    ["--fail -- npm test", 4],
  ] as const)
    expect(await runAction(job, { command: "mutate", arguments: given })).toMatchObject({
      code,
      summary: "# Mutants\n",
    });
  expect(await runAction(job, { command: "run", arguments: "-- npm test" })).toMatchObject({ summary: "" });
});
