import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../src/index.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = promisify(execFile);
const pages = ["README.md", "docs/verify.md", "docs/fault-injection.md", "docs/coverage.md"];

/** What a page says to do, but not here: each is run elsewhere. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [
    /^npm (ci|start|test|pack|install .*\.tgz)$/,
    "the gate and test/package do so; test/cli starts the command",
  ],
  [/https:\/\/app\.onlyfansapi\.com/, "the live API is never asked from here"],
  [/^npx smart-links-kit mock( |$)/, "test/cli starts and stops the command"],
  [/--compare /, "test/cli compares two mocks"],
  [/--fail-on skipped/, "test/package/documented-results.test.ts, where no data moves"],
  [/requests\/(wait|stream)/, "answers when something happens; test/server waits and streams"],
];

let mock: Mock;
let folder: string;

beforeAll(async () => {
  mock = await startMock({ port: 0 });
  folder = await mkdtemp(join(tmpdir(), "readme-"));
});

afterAll(async () => {
  await mock.close();
  await rm(folder, { recursive: true });
});

describe.each(pages)("%s", async (page) => {
  const text = await readFile(join(root, page), "utf8");
  const lines = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = ""]) => commandsOf(block));
  const here = lines.filter((line) => !elsewhere.some(([pattern]) => pattern.test(line)));

  test("has commands that run here", () => expect(here.length).toBeGreaterThan(0));

  test.each(here)("%s", async (line) => {
    const { stdout } = await run("bash", ["-ec", runnable(line)], {
      cwd: root,
      env: { ...process.env, CLICKS: `${mock.url}/api/smart-links/eveniet/clicks` },
      timeout: 60_000,
    });
    expect(stdout).not.toMatch(/"error":"(BAD_REQUEST|METHOD_NOT_ALLOWED)"|There is nothing at/);
  });
});

/** The commands of a block, without comments, lines that go on put together. */
function commandsOf(block: string): readonly string[] {
  const joined = block.replaceAll("\\\n", " ").split("\n");
  return joined
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
}

/** The same command on the port of this test's mock, with what it writes in a folder of its own. */
function runnable(line: string): string {
  return line
    .replaceAll("http://127.0.0.1:4010", mock.url)
    .replaceAll(/npx smart-links-kit (?=\w)/g, `node ${join(root, "dist/cli/main.js")} `)
    .replaceAll(
      /(html=|--out |--har |verify |> )(\w+\.\w+)/g,
      (_, before, name) => `${before}${join(folder, name)}`,
    );
}
