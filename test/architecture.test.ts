/** Who may import whom, as a table: read it before you add an import. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";

const root = new URL("../src", import.meta.url).pathname;

/** For every room, the rooms it may import. Files beside the rooms are the doors of the package. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  openapi: [],
  world: ["openapi"],
  exchange: ["openapi"],
  server: ["world", "exchange", "openapi"],
  contract: ["exchange", "openapi"],
  explorer: ["openapi"],
  cli: ["doors", "openapi"],
  doors: ["world", "server", "exchange", "contract", "openapi", "doors"],
};

/** Rooms of pure facts: the same answer on every machine, at any time, in a browser as well. */
const pure = ["world", "contract"];

interface Source {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  /** What it imports: paths below src, or names of packages. */
  readonly imports: readonly string[];
}

const sources: readonly Source[] = (readdirSync(root, { recursive: true }) as string[])
  .filter((path) => path.endsWith(".ts"))
  .map((path) => {
    const text = readFileSync(join(root, path), "utf8");
    const named = text.matchAll(/(?:^(?:import|export)\b[^;]*?\bfrom |^import |\bimport\()"([^"]+)"/gm);
    const imports = [...named].map(([, name = ""]) =>
      name.startsWith(".") ? normalize(join(dirname(path), name)) : name,
    );
    return { path, room: roomOf(path), text, imports };
  });

function roomOf(path: string): string {
  return path.includes("/") ? (path.split("/")[0] ?? "") : "doors";
}

test("every folder of src is a room of the table", () => {
  expect([...new Set(sources.map(({ room }) => room))].sort()).toEqual(Object.keys(rooms).sort());
});

test.each(Object.entries(rooms))("%s imports %j alone", (room, allowed) => {
  const own = sources.filter((source) => source.room === room);
  for (const { path, imports } of own) {
    const others = imports.filter((name) => name.endsWith(".ts")).map(roomOf);
    for (const other of others) expect([room, ...allowed], `${path} imports ${other}`).toContain(other);
  }
  expect(own.length).toBeGreaterThan(0);
});

test("the judge never reaches the accused, by whatever way", () => {
  const reached = new Set<string>();
  const reach = (path: string): void => {
    if (reached.has(path)) return;
    reached.add(path);
    for (const name of sources.find((source) => source.path === path)?.imports ?? []) reach(name);
  };
  for (const { path, room } of sources) if (room === "contract") reach(path);
  expect(reached.size).toBeGreaterThan(10);
  const accused = [...reached].filter((path) => /^(world|server|cli)\//.test(path));
  expect(accused).toEqual([]);
});

test.each(pure)("%s knows no Node, no clock and no chance", (room) => {
  for (const { path, text, imports } of sources.filter((source) => source.room === room)) {
    expect(
      imports.filter((name) => name.startsWith("node:") || name.startsWith("fastify")),
      path,
    ).toEqual([]);
    expect(impureUse(codeOf(text)), path).toBeUndefined();
  }
});

test.each([
  ["new Date().toISOString()", "new Date("],
  ["const now = new Date ( );", "new Date ("],
  ["const text = Date();", "Date("],
  ["const clock = Date.now;", "Date.now"],
  ["performance.now()", "performance"],
  ["process.hrtime.bigint()", "process"],
  ["Math.random()", "Math.random"],
  ["Buffer.from(text)", "Buffer"],
  ["new Date(instant).toISOString()", undefined],
  ["Date.parse(text) + Date.UTC(2026, 0)", undefined],
  ["toDate(); myDate()", undefined],
])("code that reads a clock, chance or Node is found: %s", (code, found) => {
  expect(impureUse(code)).toBe(found);
});

/** The first use of a clock, of chance or of Node: a date made of no argument is a clock. */
function impureUse(code: string): string | undefined {
  const uses =
    /(?<![\w.])(?:(?:new\s+)?Date\s*\((?=\s*\))|Date\.now\b|Math\.random\b|(?:performance|process|Buffer)\b(?=\s*[.[(]))/;
  return uses.exec(code)?.[0];
}

/** A source without its comments. */
function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, "");
}

test("no file is longer than 200 lines, but those that are generated", () => {
  const long = sources.filter(({ path, text }) => !path.endsWith(".gen.ts") && text.split("\n").length > 201);
  expect(long.map(({ path }) => path)).toEqual([]);
});

test("explorer runs in a browser: it knows no Node", () => {
  const own = sources.filter(({ room }) => room === "explorer");
  expect(own.flatMap(({ imports }) => imports).filter((name) => name.startsWith("node:"))).toEqual([]);
});

test("fastify is known to server/ alone", () => {
  for (const { path, room, imports } of sources) {
    if (imports.some((name) => /^@?fastify/.test(name))) expect(room, path).toBe("server");
  }
});
