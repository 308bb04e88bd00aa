import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = new URL("../../", import.meta.url).pathname;

test("the generated files are what `npm run generate` writes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "generated-"));
  await promisify(execFile)(process.execPath, ["--import", "tsx", "scripts/generate.ts", folder], {
    cwd: root,
  });
  const isGenerated = (name: string) => name.endsWith(".gen.ts");
  const written = (await readdir(folder, { recursive: true })).filter(isGenerated).sort();
  const committed = (await readdir(join(root, "src"), { recursive: true })).filter(isGenerated).sort();
  expect(written).toEqual(committed);
  for (const name of written) {
    const isFresh =
      (await readFile(join(folder, name), "utf8")) === (await readFile(join(root, "src", name), "utf8"));
    expect(isFresh, `${name}: run npm run generate`).toBe(true);
  }
  await rm(folder, { recursive: true });
});
