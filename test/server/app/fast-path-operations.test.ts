/** Every operation that only reads sends the same response on the fast path and through Fastify. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMock, type Mock, startMock } from "../../../src/index.ts";
import { operations } from "../../../src/server/operations/all.ts";

const options = { seed: "fast-path", now: "2026-02-01T00:00:00Z" } as const;
const headers = { authorization: "Bearer any" };
const postback = {
  url: "http://127.0.0.1:1/{click_id}",
  smart_link_scope: "campaign_specific",
  smart_link_ids: ["eveniet"],
  conversion_types: ["new_subscriber"],
};
const values: Readonly<Record<string, string>> = {
  smart_link_id: "eveniet",
  account: "acct_1",
  postback_id: "1",
};
const app = createMock(options);
let listening: Mock;

beforeAll(async () => {
  listening = await startMock({ ...options, port: 0 });
  const url = "/api/smart-link-postbacks";
  await app.inject({ method: "POST", url, headers, payload: postback });
  await fetch(listening.url + url, {
    method: "POST",
    headers: { ...headers, "content-type": "application/json" },
    body: JSON.stringify(postback),
  });
});
afterAll(() => Promise.all([listening.close(), app.close()]));

test.each(operations.map(({ path }) => path))("%s", async (path) => {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? name);
  const expected = await app.inject({ url, headers });
  const response = await fetch(listening.url + url, { headers });
  expect([response.status, await response.text()]).toEqual([200, expected.body]);
});
