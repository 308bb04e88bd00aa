import { execFile } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;
const leftOut = ["node_modules", "dist", "coverage", ".git"];

test("the generated files are what `npm run generate` writes", { timeout: 120_000 }, async () => {
  const copy = await mkdtemp(join(tmpdir(), "generated-"));
  await cp(root, copy, { recursive: true, filter: (path) => !leftOut.includes(basename(path)) });
  await symlink(join(root, "node_modules"), join(copy, "node_modules"));
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/generate.ts"], { cwd: copy });
  const generated = (await readdir(join(root, "src"), { recursive: true })).filter((name) =>
    name.endsWith(".gen.ts"),
  );
  expect(generated.length).toBeGreaterThan(3);
  const pages = (await readdir(join(root, "docs"))).filter((name) => name.endsWith(".md"));
  expect(pages.length).toBeGreaterThan(5);
  for (const name of [
    ...generated.map((name) => join("src", name)),
    "README.md",
    "openapi-3.0.json",
    ...pages.map((name) => join("docs", name)),
  ]) {
    const [committed, written] = await Promise.all(
      [root, copy].map((folder) => readFile(join(folder, name), "utf8")),
    );
    expect(committed === written, `${name}: run npm run generate`).toBe(true);
  }
  await rm(copy, { recursive: true });
});
