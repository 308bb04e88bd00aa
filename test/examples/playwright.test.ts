import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { chromiumPath } from "../support/chromium.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

test.skipIf(chromiumPath === undefined)(
  "a page in a browser reads every click, and the example fails when it does not",
  { timeout: 90_000 },
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "playwright-example-"));
    await symlink(join(root, "node_modules"), join(folder, "node_modules"));
    const example = await readFile(join(root, "examples/playwright/clicks.test.mjs"), "utf8");
    const named = example.replace('"smart-links-kit/testing"', JSON.stringify(join(root, "src/testing.ts")));
    const run = async (name: string, code: string) => {
      const file = join(folder, name);
      await writeFile(file, code);
      const { NODE_OPTIONS: _, NODE_TEST_CONTEXT: __, ...env } = process.env;
      const args = ["--import", import.meta.resolve("tsx"), "--test", file];
      const settings = { env: { ...env, CHROMIUM: chromiumPath } };
      return promisify(execFile)(process.execPath, args, settings).catch((error) => error);
    };
    expect((await run("right.test.mjs", named)).stdout).toMatch(/pass 1\b/);
    const wrong = named.replace("let read = 0", "let read = 10");
    expect((await run("wrong.test.mjs", wrong)).stdout).toContain("10 were never read.");
    await rm(folder, { recursive: true });
  },
);
