/** The pages name files and folders that exist, and ARCHITECTURE.md names every folder of src. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = new URL("..", import.meta.url).pathname;
const page = readFileSync(join(root, "ARCHITECTURE.md"), "utf8");

const folders = (readdirSync(join(root, "src"), { recursive: true, withFileTypes: true }) as Folder[])
  .filter((entry) => entry.isDirectory())
  .map(({ parentPath, name }) => `${join(parentPath, name).slice(root.length)}/`);

interface Folder {
  readonly name: string;
  readonly parentPath: string;
  isDirectory(): boolean;
}

/** Paths and names in code: a line may leave out the folder of a name that it has given before. */
const named = page.split("\n").flatMap((line) => {
  const codes = [...line.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
  return codes.filter((code) => /^[\w./-]+(\/|\.(ts|yaml|md))$/.test(code)).map((code) => ({ line, code }));
});

/** Files and folders below these. */
const entries = ["src", "test", "scripts"].flatMap((folder) =>
  (readdirSync(join(root, folder), { recursive: true }) as string[]).map((path) => `${folder}/${path}`),
);

test("every path and every file that ARCHITECTURE.md names exists", () => {
  expect(named.length).toBeGreaterThan(80);
  for (const { line, code } of named) {
    const end = `/${code.replace(/\/$/, "")}`;
    const isThere = existsSync(join(root, code)) || entries.some((path) => path.endsWith(end));
    expect(isThere, `${code} in: ${line}`).toBe(true);
  }
});

test("every folder of src is named in ARCHITECTURE.md", () => {
  const codes = named.map(({ code }) => code);
  for (const folder of folders) {
    const own = `${folder.split("/").at(-2)}/`;
    const isNamed = codes.includes(folder) || codes.includes(own);
    expect(isNamed, folder).toBe(true);
  }
});

const docs = readdirSync(join(root, "docs")).filter((name) => name.endsWith(".md"));
const pages = [
  ...[
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "AGENTS.md",
    "SECURITY.md",
    "CHANGELOG.md",
    "llms.txt",
  ],
  ...["bench/README.md", "bench/soak.md", "fixtures/README.md"],
  ...["clients", "dashboard", "receivers"].map((name) => `examples/${name}/README.md`),
  ...docs.map((name) => `docs/${name}`),
];

test.each(pages)("%s links to pages and headings that exist, and names files that exist", (name) => {
  const text = readFileSync(join(root, name), "utf8");
  const links = [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]*))?\)/g)];
  for (const [link, path = "", heading] of links) {
    const target = path === "" ? name : join(dirname(name), path);
    expect(existsSync(join(root, target)), link).toBe(true);
    if (heading) expect(headingsOf(target), link).toContain(heading);
  }
  for (const [, path = ""] of text.matchAll(/`((?:src|test|scripts|docs|fixtures|examples)\/[\w./-]+)`/g))
    expect(existsSync(join(root, path)), path).toBe(true);
});

test("a page that the hint of an error names describes what the hint says", () => {
  const hints = readFileSync(join(root, "src/openapi/kit-error.ts"), "utf8").match(/docs\/.*"/g) ?? [];
  expect(hints.length).toBeGreaterThan(2);
  for (const hint of hints) {
    const text = readFileSync(join(root, /docs\/[\w-]+\.md/.exec(hint)?.[0] ?? ""), "utf8");
    for (const [, word = ""] of hint.matchAll(/`([^`]+)`/g)) expect(text, hint).toContain(word);
  }
});

test("docs/checks.md lists every advisory", () => {
  const text = readFileSync(join(root, "docs/checks.md"), "utf8");
  const files = (readdirSync(join(root, "src/contract/report")) as string[]).map((name) => `report/${name}`);
  const ids = ["verify.ts", ...files].flatMap((name) => {
    const source = readFileSync(join(root, "src/contract", name), "utf8");
    return [...source.matchAll(/check: "([a-z-]+)"/g)].map(([, id = ""]) => id);
  });
  expect(ids.length).toBeGreaterThan(7);
  for (const id of ids) expect(text).toContain(`| \`${id}\` |`);
});

function headingsOf(page: string): readonly string[] {
  const lines = readFileSync(join(root, page), "utf8").split("\n");
  return lines
    .filter((line) => /^#+ /.test(line))
    .map((line) => line.replace(/^#+ /, "").toLowerCase().replaceAll(" ", "-"));
}
