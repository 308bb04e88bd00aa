/** The handlers respond for every operation of the family: what is not served yet does not reach the live API either. */
import { readFile } from "node:fs/promises";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smartLinksHandlers } from "../../src/msw.ts";
import { createMock } from "../../src/sandbox.ts";

const origin = "https://app.onlyfansapi.com";
const options = { seed: "handlers", now: "2026-02-01T12:00:00Z" };
const handlers = smartLinksHandlers({ ...options, origin });
const server = setupServer(...handlers);
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterAll(() => server.close());

const headers = { authorization: "Bearer any" };

test.each([
  "/api/smart-links?limit=3&filter[tags][]=TikTok",
  "/api/smart-links/eveniet",
  "/api/smart-links/eveniet/stats",
  "/api/smart-links/eveniet/conversions?limit=3",
  "/api/whoami",
  "/api/accounts",
  "/api/smart-links/eveniet/fans",
  "/api/link-tags",
  "/api/smart-links/eveniet/stats/",
  "/API/Smart-Links/eveniet/stats",
])("%s gets what the mock server sends", async (path) => {
  const app = createMock(options);
  const expected = await app.inject({ url: path, headers });
  await app.close();
  const response = await fetch(origin + path, { headers });
  expect([response.status, await response.text()]).toEqual([expected.statusCode, expected.body]);
});

test("a method that an operation does not have is an error, and does not reach the live API, as its page says", async () => {
  const response = await fetch(`${origin}/api/smart-links/eveniet/fans`, { method: "POST", headers });
  expect(response.status).toBe(405);
  const page = await readFile(new URL("../../docs/deployment.md", import.meta.url), "utf8");
  const [, section = ""] = page.split("## Without a server");
  expect(section).toContain(`gets ${response.status}`);
});

test("requests that change something get what the mock server sends, with their bodies in the journal", async () => {
  await using app = createMock(options);
  const accounts: readonly { readonly id: string }[] = (
    await app.inject({ url: "/api/accounts", headers })
  ).json();
  const link = { account_id: accounts[0]!.id, name: "Spring", link_type: "tracking_link" };
  const pixel = { platform: "meta", pixel_id: "1", pixel_access_token: "secret-of-the-platform" };
  const sequence = [
    ["POST", "/api/smart-links", link],
    ["GET", "/api/smart-links?limit=1", undefined],
    ["POST", "/api/smart-links/eveniet/tags", { tags: ["A", "B"] }],
    ["DELETE", "/api/smart-links/eveniet/tags", { tags: ["A"] }],
    ["POST", "/api/smart-links/eveniet/pixels", pixel],
    ["PATCH", "/api/smart-links/eveniet/pixels/1", { label: "Main" }],
    ["POST", "/api/smart-links", {}],
    ["PUT", "/api/smart-links/eveniet/tags", {}],
    ["DELETE", "/api/smart-links/eveniet", undefined],
    ["GET", "/api/smart-links/eveniet", undefined],
  ] as const;
  for (const [method, url, payload] of sequence) {
    const typed = payload ? { ...headers, "content-type": "application/json" } : headers;
    const expected = await app.inject({ method, url, headers: typed, ...(payload && { payload }) });
    const body = payload && JSON.stringify(payload);
    const response = await fetch(origin + url, { method, headers: typed, ...(body && { body }) });
    expect([response.status, await response.text(), response.headers.get("allow")]).toEqual([
      expected.statusCode,
      expected.body,
      expected.headers.allow ?? null,
    ]);
  }
  const connected = handlers.requests({ operation: "connectSmartLinkPixel" });
  expect(connected.map(({ body }) => body)).toEqual([{ ...pixel, pixel_access_token: "[key]" }]);
});
