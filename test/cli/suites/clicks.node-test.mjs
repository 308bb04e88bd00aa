import assert from "node:assert/strict";
import { test } from "node:test";
import { januaryClicks } from "./clicks.mjs";

test("every click is read once", async () => {
  const { total, ids } = await januaryClicks();
  assert.equal(new Set(ids).size, total);
});
