/** Requests for operations by their path of edition 2026-01, and by methods that they do not have. */
import { afterAll, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";

const app = createMock({ seed: "moved", now: "2026-02-01T12:00:00Z" });
afterAll(() => app.close());

test("a method that the API does not have is 405", async () => {
  const { status, body } = await reply(app, "/api/smart-links/eveniet", { method: "put" });
  expect([status, body.message]).toEqual([405, "PUT is not allowed here."]);
});

test.each(["", "/eveniet", "/eveniet/stats", "/eveniet/conversions", "/eveniet/fans"])(
  "the path of edition 2026-01 with %s says where the operation is",
  async (rest) => {
    const { status, body } = await reply(app, `/api/acct_1/smart-links${rest}?limit=1`);
    expect(status).toBe(404);
    expect(body.description).toContain(`Ask for /api/smart-links${rest}.`);
  },
);
