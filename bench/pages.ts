/** The prepared pages that the baselines send: the mock's own, so that all send the same bytes. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sampleClicks } from "../src/sandbox.ts";
import { now } from "./requests.ts";

/** Calls `use` with a folder that holds `1.json`, `100.json` and `1000.json`, and removes it afterwards. */
export async function withPages<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "smart-links-bench-"));
  try {
    for (const limit of [1, 100, 1000]) {
      const query = { date_start: "2026-01-01", date_end: "2026-02-15", limit };
      const page = sampleClicks({ seed: "bench", now, clicksPerDay: 100, query });
      await writeFile(join(folder, `${limit}.json`), JSON.stringify(page));
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
