/** docs/coverage.md: each of its examples finds the mistake of its client, and holds when the mistake is mended. */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock } from "../../src/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const text = await readFile(join(root, "docs/coverage.md"), "utf8");

/** The examples by the names in their first lines. */
const examples = new Map(
  [...text.matchAll(/```js\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name = "", code = ""]) => [name, code]),
);
const client = examples.get("clicks.mjs") ?? "";
/** The sources of the package by the ways in. */
const doors: Readonly<Record<string, string>> = {
  "smart-links-kit": "index",
  "smart-links-kit/vitest": "vitest",
  "smart-links-kit/testing": "testing",
  "smart-links-kit/msw": "msw",
};

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "coverage-page-"));
  await symlink(join(root, "node_modules"), join(folder, "node_modules"));
  // In one piece: each example would load hundreds of sources again, twice.
  await build({
    entryPoints: Object.values(doors).map((door) => join(root, `src/${door}.ts`)),
    outdir: join(folder, "kit"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
  });
  for (const [name, code] of examples) await writeFile(join(folder, name), onSource(code));
});
afterAll(() => rm(folder, { recursive: true }));

/** The same code on the sources of the package. Jest is no dependency: its example runs in Vitest, which has its names. */
function onSource(code: string): string {
  const named = code.replaceAll(/"(smart-links-kit[^"]*)"/g, (_, door) => `"./kit/${doors[door]}.js"`);
  const isJest = code.includes("beforeAll") && !code.includes('from "vitest"');
  return isJest
    ? `import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";\n${named}`
    : named;
}

async function runExample(name: string): Promise<{ readonly failed: boolean; readonly output: string }> {
  const options = { root: folder, include: [name], watch: false, config: false };
  const vitest = `import("vitest/node").then(({ startVitest }) => startVitest("test", [], ${JSON.stringify(options)}))`;
  const script = join(folder, name);
  const args: Readonly<Record<string, readonly string[]>> = {
    "vitest.test.mjs": ["-e", vitest],
    "jest.test.mjs": ["-e", vitest],
    "node.test.mjs": ["--test", script],
  };
  const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, VITEST: ___, ...env } = process.env;
  const settings = { cwd: root, env: { ...env, NO_COLOR: "1" }, timeout: 60_000 };
  return promisify(execFile)(process.execPath, args[name] ?? [script], settings).then(
    ({ stdout, stderr }) => ({ failed: false, output: stdout + stderr }),
    ({ stdout, stderr }) => ({ failed: true, output: stdout + stderr }),
  );
}

const names = [...examples.keys()].filter((name) => name !== "clicks.mjs");

describe.each(names)("%s", { timeout: 90_000 }, (name) => {
  test("finds that the first hundred rows were never read", async () => {
    await writeFile(join(folder, "clicks.mjs"), client);
    const { failed, output } = await runExample(name);
    expect(output).toMatch(/100 were never read\.|100 clicks were never read: \[/);
    expect(failed).toBe(true);
    const shown = /```text\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
    if (name === "vitest.test.mjs") expect(output).toContain(shown.trim());
  });

  test("holds when the client is mended", async () => {
    await writeFile(join(folder, "clicks.mjs"), client.replace("page = 1", "page = 0"));
    const { failed, output } = await runExample(name);
    expect(failed, output).toBe(false);
  });
});

test("the page has an example for each way in", () => {
  expect(names).toEqual(["in-process.mjs", "vitest.test.mjs", "node.test.mjs", "jest.test.mjs", "msw.mjs"]);
});

test("the lines for the types of Jest give its matchers types", { timeout: 90_000 }, async () => {
  const lines = /```ts\n\/\/ jest-matchers\.d\.ts\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  // Not as a declaration file: mistakes in those are passed over.
  await writeFile(join(folder, "jest-matchers.ts"), lines);
  await writeFile(join(folder, "jest.d.ts"), jestTypes);
  await writeFile(join(folder, "uses.ts"), usesOfMatchers);
  const tsconfig = {
    extends: join(root, "tsconfig.json"),
    compilerOptions: {
      verbatimModuleSyntax: false,
      paths: { "smart-links-kit/testing": [join(root, "dist/testing.d.ts")] },
    },
    include: [],
    files: ["jest.d.ts", "jest-matchers.ts", "uses.ts"],
  };
  await writeFile(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  const tsc = join(root, "node_modules/typescript/bin/tsc");
  const compiled = await promisify(execFile)(process.execPath, [tsc, "--noEmit", "-p", folder]).catch(
    (error) => error,
  );
  expect(compiled.stdout).toBe("");
});

/** The types of Jest that its matchers are added to. */
const jestTypes = `
declare namespace jest {
  interface Matchers<R, T = {}> { toBe(expected: T): R }
}
declare function expect<T>(actual: T): jest.Matchers<void, T>;
declare module "expect" {
  export interface Matchers<R extends void | Promise<void>, T = unknown> { toBe(expected: T): R }
}
declare module "@jest/globals" {
  export function expect<T>(actual: T): import("expect").Matchers<void, T>;
}
`;

const usesOfMatchers = `
import { expect as imported } from "@jest/globals";
import { useSandbox } from "smart-links-kit/testing";
declare const { mock }: ReturnType<typeof useSandbox>;
expect(mock).toHaveReadAll({ link: "eveniet", allowTwice: true });
imported(mock).toHaveReadAll({ operation: "listSmartLinks" });
export const judged: Promise<void> = expect(new Response()).toKeepContract({ assumed: "require" });
export const judgedToo: Promise<void> = imported(new Response()).toKeepContract();
// @ts-expect-error a link is a text
expect(mock).toHaveReadAll({ link: 1 });
// @ts-expect-error a link is a text
imported(mock).toHaveReadAll({ link: 1 });
`;

test("curl finds the mistake too, and the fields of the page are those of the response", async () => {
  await using mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z" });
  const { readClicks } = await import(`data:text/javascript,${encodeURIComponent(client)}`);
  await readClicks(mock.url, "eveniet", "2026-01-20");
  const [first = ""] = [...text.matchAll(/curl "([^"]+)"/g)].map(([, url = ""]) => url);
  const response = await fetch(first.replace("http://127.0.0.1:4010", mock.url));
  const coverage = (await response.json()) as Record<string, unknown>;
  expect(coverage).toMatchObject({ missing: 100, gaps: [{ rows: 100, offset: 0 }] });
  const table = text.slice(text.indexOf("<!-- fields -->"), text.indexOf("<!-- /fields -->"));
  const listed = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = ""]) =>
    [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => name),
  );
  for (const name of listed) expect(Object.keys(coverage)).toContain(name);
});
