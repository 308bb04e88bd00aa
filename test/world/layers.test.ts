import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../src/world", import.meta.url).pathname;

/** The folders of world/ from below. Each may import from itself and from those before it. */
const folders = [
  "model",
  "time",
  "visitors",
  "generate",
  "encode",
  "fans",
  "changes",
  "query",
  "conversions",
  "stats",
  "people",
  "links",
];
/** These import each other, but no file imports itself through others. */
const lowest = ["model", "cache", "stored", "team"];
const level = (folder: string) => (lowest.includes(folder) ? 0 : folders.indexOf(folder));

const files = (readdirSync(root, { recursive: true }) as string[])
  .filter((path) => path.endsWith(".ts"))
  .map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));

test("each folder of world/ imports only from folders below it", () => {
  for (const { path, text } of files) {
    for (const [, name = ""] of text.matchAll(/ from "(\.[^"]+)"/g)) {
      const imported = normalize(join(dirname(path), name));
      if (imported.startsWith("..")) continue;
      expect(level(dirname(imported)), `${path} imports ${imported}`).toBeLessThanOrEqual(
        level(dirname(path)),
      );
    }
  }
  expect([...new Set(files.map(({ path }) => dirname(path)))].sort()).toEqual(
    [...folders, "cache", "stored", "team"].sort(),
  );
});

// Powers of two are exact everywhere. Other powers, logarithms and the like may differ in the last bit between engines.
test("data is made with arithmetic that gives the same result in every engine", () => {
  for (const { path, text } of files) {
    const code = text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    const inexact = /(?<!\b[24] )\*\*|Math\.(?!floor|ceil|round|trunc|min|max|imul|abs)\w+/.exec(code);
    expect(inexact?.[0], path).toBeUndefined();
  }
});
