/** One name, one thing: what a maintainer must not learn twice. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../src", import.meta.url).pathname;
const files = (readdirSync(root, { recursive: true }) as string[]).filter((path) => path.endsWith(".ts"));

test("no name of an exported type is used for two things", () => {
  const places = new Map<string, string[]>();
  for (const path of files.filter((name) => !name.endsWith(".gen.ts"))) {
    const text = readFileSync(join(root, path), "utf8");
    for (const [, name = ""] of text.matchAll(/^export (?:interface|type|class) (\w+)\b(?! from)/gm))
      places.set(name, [...(places.get(name) ?? []), path]);
  }
  expect(places.size).toBeGreaterThan(100);
  expect([...places].filter(([, paths]) => paths.length > 1)).toEqual([]);
});

test("no folder of src has more than fifteen files beside its sub-folders", () => {
  const counts = new Map<string, number>();
  for (const path of files) counts.set(dirname(path), (counts.get(dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 15)).toEqual([]);
});
