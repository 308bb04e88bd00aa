/** What the library says is read in process as well: it names options as a program does, and flags beside them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../..", import.meta.url).pathname;
const rooms = ["server", "exchange", "openapi", "world", "contract"];

const sources = rooms.flatMap((room) =>
  (readdirSync(join(root, "src", room), { recursive: true }) as string[])
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".gen.ts"))
    // The console report is printed by the command, and a style sheet names variables so.
    .filter((path) => !path.startsWith("reporters/"))
    .map((path) => ({ path: `${room}/${path}`, code: codeOf(join(root, "src", room, path)) })),
);

function codeOf(path: string): string {
  return readFileSync(path, "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

/** Flags that stand neither in parentheses nor in a command between backticks. */
function bareFlags(code: string): readonly string[] {
  return (
    code.replaceAll(/\(--[\w-]+\)|`smart-links [^`]*`/g, "").match(/(?<=[\s"`])--[a-z][\w-]+(?![\w.-])/g) ??
    []
  );
}

test("a message of the library names no flag, but in parentheses or in a command to type", () => {
  expect(bareFlags('"set --admin-token first"; "`smart-links record --out FILE` (--link)"')).toEqual([
    "--admin-token",
  ]);
  const named = sources.flatMap(({ path, code }) => bareFlags(code).map((flag) => `${path}: ${flag}`));
  expect(named).toEqual([]);
  expect(sources.length).toBeGreaterThan(200);
});

test("a page that a message names is in the package", () => {
  const { files } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const cli = (readdirSync(join(root, "src/cli"), { recursive: true }) as string[])
    .filter((path) => path.endsWith(".ts"))
    .map((path) => codeOf(join(root, "src/cli", path)));
  const texts = [...sources.map(({ code }) => code), ...cli];
  const pages = texts.flatMap((text) => text.match(/docs\/[\w-]+\.\w+/g) ?? []);
  expect(pages).toContain("docs/own-data.md");
  for (const page of pages) {
    expect(existsSync(join(root, page)), page).toBe(true);
    expect(page).toMatch(/^docs\/[\w-]+\.md$/);
  }
  expect(files).toContain("docs/*.md");
});
