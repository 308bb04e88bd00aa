/** The prepared bodies that the baselines send: the mock's own, so that all send the same bytes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMock } from "../src/sandbox.ts";
import { bodies } from "./cases.ts";
import { mockSettings } from "./servers.ts";

/** Calls `use` with a folder that holds a file for each body, and removes it afterwards. */
export async function withBodies<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "smart-links-bench-"));
  try {
    await using mock = createMock(mockSettings);
    for (const [name, { next }] of Object.entries(bodies))
      await writeFile(join(folder, `${name}.json`), await middleBody(mock, next));
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The body of middle length, of many requests. */
async function middleBody(mock: ReturnType<typeof createMock>, next: () => string): Promise<string> {
  const found: string[] = [];
  for (let i = 0; i < 51; i++) {
    const response = await mock.inject({ url: next(), headers: { authorization: "Bearer bench" } });
    if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
    found.push(response.body);
  }
  found.sort((a, b) => a.length - b.length);
  return found[25] as string;
}
