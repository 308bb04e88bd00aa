/** Requests for operations that the API has and the sandbox does not serve. */
import { afterAll, expect, test } from "vitest";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";

const app = createMock({ seed: "unserved", now: "2026-02-01T12:00:00Z" });
afterAll(() => app.close());

const link = "/api/smart-links/eveniet";

test.each(["fans", "spenders", "cohort-arps"])("GET %s is 404, not served yet", async (name) => {
  const { status, body } = await reply(app, `${link}/${name}?limit=1`);
  expect([status, body.error]).toEqual([404, "NOT_FOUND"]);
  expect(body.message).toBe(`The sandbox does not serve GET /api/smart-links/{smart_link_id}/${name} yet.`);
});

test("a method that the API does not have either is 405 without such a promise", async () => {
  const { status, body } = await reply(app, link, { method: "put" });
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

test("each has an entry in the journal, with its reason", async () => {
  await reply(app, `${link}/fans`);
  const { requests } = (await app.inject("/__admin/requests?path=/fans&status=404")).json();
  expect(requests.at(-1)).toMatchObject({ operation: null, why: expect.stringContaining("does not serve") });
});
