/** The handlers respond for every operation of the family: what is not served yet does not reach the live API either. */
import { setupServer } from "msw/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { smartLinksHandlers } from "../../src/msw.ts";
import { createMock } from "../../src/sandbox.ts";

const origin = "https://app.onlyfansapi.com";
const options = { seed: "handlers", now: "2026-02-01T12:00:00Z" };
const server = setupServer(...smartLinksHandlers({ ...options, origin }));
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
])("%s gets what the mock server sends", async (path) => {
  const app = createMock(options);
  const expected = await app.inject({ url: path, headers });
  await app.close();
  const response = await fetch(origin + path, { headers });
  expect([response.status, await response.text()]).toEqual([expected.statusCode, expected.body]);
});

test("a method that an operation does not have is an error, and does not reach the live API", async () => {
  const response = await fetch(`${origin}/api/smart-links/eveniet/fans`, { method: "POST", headers });
  expect(response.status).toBe(405);
});
