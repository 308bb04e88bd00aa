/** Tests of node:test, run by use-sandbox.test.ts. The second one stops too early. */
import { after, afterEach, before, beforeEach, test } from "node:test";
import { assertKeepsContract, assertReadAll, useSandbox } from "../../src/testing.ts";

const sandbox = useSandbox({ before, beforeEach, afterEach, after }, { seed: "demo" });
const window = { start: "2026-01-20", end: "2026-01-20" };

/** A client that reads the official variables. */
async function readClicks(limit: number): Promise<Response> {
  const base = process.env.ONLY_FANS_API_BASE_URL;
  const query = `date_start=${window.start}&date_end=${window.end}&limit=${limit}`;
  const headers = { authorization: `Bearer ${process.env.ONLYFANSAPI_API_KEY}` };
  return fetch(`${base}/api/smart-links/eveniet/clicks?${query}`, { headers });
}

test("a client that reads everything", async () => {
  await assertKeepsContract(await readClicks(1000));
  assertReadAll(sandbox.mock, { link: "eveniet", ...window });
});

test("a client that stops after one page", async () => {
  await (await readClicks(10)).text();
  assertReadAll(sandbox.mock, { link: "eveniet", ...window });
});
