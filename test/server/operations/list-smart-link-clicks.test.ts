import { afterAll, describe, expect, test } from "vitest";
import { editionNames, editions } from "../../../src/openapi/editions.ts";
import { createMock } from "../../../src/sandbox.ts";
import { paths, reply } from "../respond/valid-response.ts";

const app = createMock({ seed: "server", now: "2026-02-01T12:00:00Z" });
afterAll(() => app.close());

const january = "date_start=2026-01-01T00%3A00%3A00Z&date_end=2026-01-07T23%3A59%3A59Z";
const documented = `${january}&limit=100&offset=0&include_bots=true&include_duplicates=true`;

describe.each(editionNames)("edition %s", (edition) => {
  const path = paths[edition];

  test("the documentation's own request gets data", async () => {
    const { status, body, headers } = await reply(app, `${path}?${documented}`);
    expect(status).toBe(200);
    expect(body.data.rows.length).toBeGreaterThan(0);
    expect(body.data.filters).toEqual({
      date_start: "2026-01-01T00:00:00+00:00",
      date_end: "2026-01-07T23:59:59+00:00",
      limit: 100,
      offset: 0,
      include_bots: true,
      include_duplicates: true,
    });
    expect(headers["x-ofapi-credits-used"]).toBe(String(body._meta._credits.used));
    expect(headers["x-ofapi-credits-balance"]).toBe(String(body._meta._credits.balance));
  });

  test("a row has the documented fields, in their order, and the envelope too", async () => {
    const { body } = await reply(app, `${path}?${documented}`);
    expect(Object.keys(body.data.rows[0])).toEqual(editions[edition].fields);
    expect(Object.keys(body.data)).toEqual(["summary", "chart", "rows", "filters"]);
    expect(body._meta._credits).toMatchObject(
      edition === "2026-01" ? { used: 1, note: "Always" } : { used: 0, note: "Free endpoint" },
    );
    expect(body._meta._cache).toEqual({ is_cached: false, note: "Cache disabled for this endpoint" });
  });

  test("explicit defaults and absent ones give the same data", async () => {
    const absent = await reply(app, path);
    const defaults = "limit=100&offset=0&include_bots=true&include_duplicates=true";
    const week = "date_start=2026-01-26T00:00:00Z&date_end=2026-02-01T23:59:59Z";
    const explicit = await reply(app, `${path}?${week}&${defaults}`);
    expect(explicit.body.data).toEqual(absent.body.data);
    expect(absent.body.data.filters).toMatchObject({
      date_start: "2026-01-26T00:00:00+00:00",
      date_end: "2026-02-01T23:59:59+00:00",
      limit: 100,
    });
  });

  test.each([1, 10, 100, 1000])(
    "a page of %i rows is valid, deep in the list and past its end",
    async (limit) => {
      for (const offset of [0, 17, 5000, 9_007_199_254_740_991]) {
        const { status, body } = await reply(
          app,
          `${path}?date_start=2024-01-01&limit=${limit}&offset=${offset}`,
        );
        expect(status).toBe(200);
        expect(body.data.rows).toHaveLength(
          Math.min(limit, Math.max(0, body.data.summary.clicks_total - offset)),
        );
      }
    },
  );

  test("HEAD responds like GET, without a body", async () => {
    const got = await reply(app, `${path}?limit=2`);
    const headed = await reply(app, `${path}?limit=2`, { method: "head" });
    expect(headed.status).toBe(200);
    expect(headed.text ?? "").toBe("");
    expect(headed.headers["content-length"]).toBe(got.headers["content-length"]);
    expect((await reply(app, path, { method: "head", headers: {} })).status).toBe(401);
  });

  test.each(["", "Bearer", "Bearer ", "Basic YTpi", "ofapi_key", "Token abc", "Bearer\tx", "BearerX y"])(
    "%j is no authorization",
    async (authorization) => {
      const { status, body, headers } = await reply(app, `${path}?limit=abc`, { headers: { authorization } });
      expect(status).toBe(401);
      expect(body).toEqual({
        error: "Unauthorized. Go to https://app.onlyfansapi.com/api-keys to get your API key.",
      });
      expect(headers["www-authenticate"]).toBe("Bearer");
      expect(headers["x-ofapi-credits-used"]).toBe("0");
    },
  );

  test("a key in the query is no authorization", async () => {
    const keys = "api_key=ofapi_x&token=ofapi_x&access_token=ofapi_x&authorization=Bearer+x";
    expect((await reply(app, `${path}?${keys}`, { headers: {} })).status).toBe(401);
  });

  test.each(["Bearer any", "bearer any", "BEARER any", "Bearer   any", "Bearer ofapi_0123"])(
    "%j is one",
    async (authorization) => {
      expect((await reply(app, path, { headers: { authorization } })).status).toBe(200);
    },
  );

  test("a reserved link without a scenario of its name is unknown", async () => {
    const { status, body, headers } = await reply(app, path.replace("eveniet", "test_nothing"));
    expect(status).toBe(404);
    expect(body).toMatchObject({ error: "NOT_FOUND", message: 'There is no smart link "test_nothing".' });
    expect(headers["x-ofapi-credits-used"]).toBe("0");
  });

  test.each([
    "01JTESTLINK000000000000001",
    "constructor",
    "__proto__",
    "%F0%9F%8E%BF",
    "a%2Fb",
    "..%2f",
    "%00",
    "%20",
  ])("%s is a link like any other", async (link) => {
    const { status, body } = await reply(
      app,
      `${path.replace("eveniet", link)}?date_start=2024-01-01&limit=1`,
    );
    expect(status).toBe(200);
    expect(body.data.summary.clicks_total).toBeGreaterThan(0);
  });
});

test("both editions and every account see the same clicks", async () => {
  const [older, newer, other] = await Promise.all(
    [paths["2026-01"], paths["2026-09"], paths["2026-01"].replace("acct_XXXXXXXXXXXXXXX", "acct_2")].map(
      async (path) => (await reply(app, `${path}?${documented}`)).body.data,
    ),
  );
  expect(other).toEqual(older);
  const shown = editions["2026-01"].fields;
  const reduced = newer.rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(shown.map((field) => [field, row[field]])),
  );
  expect({ ...newer, rows: reduced }).toEqual(older);
});

test("an edition is known by its path alone: what stands for the account may look like anything", async () => {
  for (const account of ["smart-links", "test_404", "%2e%2e", "a".repeat(2000)]) {
    const { status } = await reply(app, `/api/${account}/smart-links/eveniet/clicks?limit=1`);
    expect(status, account).toBe(200);
  }
});
