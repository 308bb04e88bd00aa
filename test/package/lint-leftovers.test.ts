import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { root, run } from "./packed.ts";

/** Files that the commands of the README write, none of them formatted as biome wants. */
const leftovers = [
  "report.html",
  "report.json",
  "report.xml",
  "report.md",
  "recording.json",
  "behaviour.json",
  "clicks.ndjson",
  "clicks.csv",
  "client.ts",
];

/** A clone with one source file. */
let clone: string;

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), "smart-links-lint-"));
  for (const name of ["biome.json", "knip.json", "package.json", "tsconfig.json", ".gitignore"])
    await cp(join(root, name), join(clone, name));
  await symlink(join(root, "node_modules"), join(clone, "node_modules"), "dir");
  await mkdir(join(clone, "src"));
  await writeFile(join(clone, "src/index.ts"), "export const one = 1;\n");
});

afterAll(() => rm(clone, { recursive: true, force: true }));

const lint = () => run("node_modules/.bin/biome", ["check", "--error-on-warnings", "."], { cwd: clone });

test("files that the commands write into the root of a clone do not break the linter", async () => {
  for (const name of leftovers) await writeFile(join(clone, name), "{ 'a' : [1,\n2 }<p>");
  await expect(lint()).resolves.toBeDefined();
});

test("a badly formatted source file breaks the linter", async () => {
  await writeFile(join(clone, "src/two.ts"), "export const  two = 2\n");
  await expect(lint()).rejects.toThrow("two.ts");
});
