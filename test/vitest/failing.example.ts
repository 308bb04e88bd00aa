/** Tests that fail, run by fixture.test.ts. */
import { expect } from "vitest";
import { test } from "../../src/vitest.ts";

test("expects too much", async ({ mock }) => {
  const reply = await fetch(`${mock.url}/api/smart-links/test_404/clicks`, {
    headers: { authorization: "Bearer any" },
  });
  expect(reply.status).toBe(200);
});

test("requests much", async ({ mock }) => {
  for (let offset = 0; offset < 32; offset++)
    await (await fetch(`${mock.url}/api/smart-links?offset=${offset}`)).text();
  expect(mock.requests()).toEqual([]);
});
