import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const leftOut = ["node_modules", "dist", "coverage", ".git"];

test("`npm run generate` changes no file", { timeout: 120_000 }, async () => {
  const copy = await mkdtemp(join(tmpdir(), "generated-"));
  await cp(root, copy, { recursive: true, filter: (path) => !leftOut.includes(basename(path)) });
  const before = await filesIn(copy);
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/generate.ts"], { cwd: copy });
  await rm(join(copy, "node_modules"));
  const after = await filesIn(copy);
  const changed = [...after].filter(([name, text]) => !before.get(name)?.equals(text)).map(([name]) => name);
  expect(changed, "run npm run generate").toEqual([]);
  const names = [...after.keys()];
  expect(names.filter((name) => name.endsWith(".gen.ts")).length).toBeGreaterThan(3);
  expect(names.filter((name) => name.startsWith("docs/")).length).toBeGreaterThan(5);
  await rm(copy, { recursive: true });
});

async function filesIn(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const files = paths.map(async (path) => [relative(folder, path), await readFile(path)] as const);
  return new Map(await Promise.all(files));
}
