import { expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";

test("a second question mark belongs to the name of the first parameter, which is unknown then", async () => {
  await using app = createMock({ now: "2026-02-01T00:00:00Z" });
  const headers = { authorization: "Bearer any", host: "localhost" };
  const clicks = await app.inject({ url: "/api/smart-links/eveniet/clicks??limit=5&offset=2", headers });
  expect(clicks.json().data.filters).toMatchObject({ limit: 100, offset: 2 });
  expect(clicks.headers["mock-warnings"]).toBe('unknown query parameter "?limit", did you mean "limit"?');
  const journal = await app.inject({ url: "/__admin/requests", headers });
  expect(journal.json().requests[0].query).toEqual({ "?limit": "5", offset: "2" });
  expect((await app.inject({ url: "/__admin/requests??limit=5", headers })).statusCode).toBe(422);
});
