import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { root } from "./packed.ts";

it("what the Dockerfile copies is not ignored", async () => {
  const lines = async (name: string) => (await readFile(join(root, name), "utf8")).split("\n");
  const copied = (await lines("Dockerfile"))
    .filter((line) => line.startsWith("COPY ") && !line.includes("--from"))
    .flatMap((line) => line.split(" ").slice(1, -1));
  const allowed = (await lines(".dockerignore")).flatMap((line) =>
    line.startsWith("!") ? [line.slice(1)] : [],
  );
  expect(copied).toContain("src");
  expect(copied.filter((path) => !allowed.includes(path))).toEqual([]);
});
