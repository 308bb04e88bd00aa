import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./packed.ts";

const text = (name: string) => readFile(join(root, name), "utf8");

async function copiedPaths(): Promise<readonly string[]> {
  const lines = (await text("Dockerfile")).split("\n");
  return lines
    .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
    .flatMap((line) => line.split(" ").slice(1, -1));
}

it("what the Dockerfile copies is not ignored", async () => {
  const allowed = (await text(".dockerignore"))
    .split("\n")
    .flatMap((line) => (line.startsWith("!") ? [line.slice(1)] : []));
  const copied = await copiedPaths();
  expect(copied).toContain("src");
  expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
});

it("the Dockerfile copies every script of the build, and those that they import", async () => {
  const { scripts } = JSON.parse(await text("package.json")) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const run = Object.entries(scripts)
    .filter(([name]) => /^build\b/.test(name))
    .flatMap(([, command]) => command.match(/scripts\/[\w-]+\.ts/g) ?? []);
  const imports = await Promise.all(
    run.map(async (path) => [...(await text(path)).matchAll(/from "\.\/([\w-]+\.ts)"/g)]),
  );
  const needed = [...run, ...imports.flat().map(([, name]) => `scripts/${name}`)];
  const copied = (await copiedPaths()).filter((path) => path.startsWith("scripts/"));
  expect(copied.toSorted()).toEqual([...new Set(needed)].toSorted());
  expect(copied).toContain("scripts/build-cli.ts");
});
