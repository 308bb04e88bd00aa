import { expect, test } from "vitest";
import { januaryClicks } from "./clicks.mjs";

test("every click is read once", async () => {
  const { total, ids } = await januaryClicks();
  expect(new Set(ids).size).toBe(total);
});
