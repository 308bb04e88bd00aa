import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { digests } from "./digests.ts";

test("the rows of the data set have the recorded digests", async () => {
  const golden = JSON.parse(await readFile(new URL("digests.json", import.meta.url), "utf8"));
  const hint =
    "The data changed. If that is on purpose, run `npx tsx scripts/digests.ts --write`; if a click that existed before has other values, also count up dataSetVersion in src/world/model/link-parts.ts.";
  expect(digests(), hint).toEqual(golden);
});
