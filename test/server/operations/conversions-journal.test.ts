import { expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";

test("a session has its own journal, whose entries name the operation", async () => {
  const app = createMock({ seed: "conversions", now: "2026-02-01T12:00:00Z" });
  const headers = { authorization: "Bearer any", "mock-session": "mine" };
  await reply(app, "/api/smart-links/eveniet/conversions?limit=1", { headers });
  const url = "/__admin/requests?operation=listSmartLinkConversions";
  const entries = (await app.inject({ url, headers: { "mock-session": "mine" } })).json();
  const others = (await app.inject({ url })).json();
  expect(others.requests).toEqual([]);
  expect(entries.requests).toMatchObject([
    { operation: "listSmartLinkConversions", link: "eveniet", status: 200 },
  ]);
  await app.close();
});
