/** The order in which files import each other, type imports included. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../../src", import.meta.url).pathname;

/** Files of src, and the files of src that each one imports. */
const imports: ReadonlyMap<string, readonly string[]> = new Map(
  (readdirSync(root, { recursive: true }) as string[])
    .filter((path) => path.endsWith(".ts"))
    .map((path) => [path, importsOf(path)]),
);

function importsOf(path: string): readonly string[] {
  const text = readFileSync(join(root, path), "utf8");
  const found = text.matchAll(/(?:^(?:import|export)\b[^;]*?\bfrom |^import |\bimport\()"(\.[^"]+)"/gm);
  return [...found].map(([, name = ""]) => normalize(join(dirname(path), name)));
}

/** A way through the imports that comes back to `start`; undefined when there is none. */
function circleFrom(start: string): readonly string[] | undefined {
  const cameFrom = new Map<string, string>();
  const open = [start];
  for (const path of open) {
    for (const next of imports.get(path) ?? []) {
      if (next === start) return [...wayTo(path, cameFrom), start];
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, path);
      open.push(next);
    }
  }
  return undefined;
}

function wayTo(path: string, cameFrom: ReadonlyMap<string, string>): readonly string[] {
  const before = cameFrom.get(path);
  return before === undefined ? [path] : [...wayTo(before, cameFrom), path];
}

test("no files of src import each other in a circle", () => {
  const circles = [...imports.keys()].flatMap((path) => circleFrom(path)?.join(" -> ") ?? []);
  expect(circles).toEqual([]);
  expect(imports.size).toBeGreaterThan(100);
});

/** Folders of server/ with what is below them, the lowest first. A file imports only from its own folder and lower ones. */
const layers: readonly (readonly string[])[] = [
  ["own"],
  ["mutants"],
  ["settings"],
  ["resources"],
  ["respond"],
  ["operations"],
  ["session"],
  ["truth"],
  ["postbacks"],
  ["http"],
  ["control"],
  ["routes"],
  ["admin"],
  ["app"],
];

test("no folder of server/ imports from a folder above it", () => {
  const levelOf = (path: string) => layers.findIndex((folders) => folders.includes(path.split("/")[1] ?? ""));
  const upward: string[] = [];
  for (const [path, imported] of imports) {
    if (!path.startsWith("server/")) continue;
    expect(levelOf(path), `${path} is in no folder of the list`).toBeGreaterThanOrEqual(0);
    for (const other of imported.filter((name) => name.startsWith("server/"))) {
      if (levelOf(other) > levelOf(path)) upward.push(`${path} imports ${other}`);
    }
  }
  expect(upward).toEqual([]);
});
