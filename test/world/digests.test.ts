import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { digests } from "./digests.ts";

test("ten thousand rows are what they always were, on every machine", async () => {
  const golden = JSON.parse(await readFile(new URL("digests.json", import.meta.url), "utf8"));
  const hint =
    "If data was changed on purpose, count up dataSetVersion in src/world/model/links.ts, then `npx tsx scripts/digests.ts --write`.";
  expect(digests(), hint).toEqual(golden);
});
