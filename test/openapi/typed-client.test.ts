import createClient from "openapi-fetch";
import { expect, test } from "vitest";
import { type paths, startMock } from "../../src/index.ts";

const week = { date_start: "2026-01-01T00:00:00Z", date_end: "2026-01-07T23:59:59Z" };

test("a client that is typed from openapi.yaml reads pages of both editions", async () => {
  await using mock = await startMock({ port: 0, seed: "client", now: "2026-02-01T00:00:00Z" });
  const client = createClient<paths>({
    baseUrl: mock.url,
    headers: { authorization: `Bearer ${mock.token}` },
  });

  const older = await client.GET("/api/{account}/smart-links/{smart_link_id}/clicks", {
    params: { path: { account: "acct_1", smart_link_id: "eveniet" }, query: { ...week, limit: 3 } },
  });
  const newer = await client.GET("/api/smart-links/{smart_link_id}/clicks", {
    params: { path: { smart_link_id: "eveniet" }, query: { ...week, limit: 3, include_bots: false } },
  });

  expect(older.data?.data.rows).toHaveLength(3);
  expect(older.data?._meta._credits.used).toBe(1);
  expect(newer.data?.data.rows.map((row) => [row.is_bot, typeof row.gross_clicks])).toEqual(
    Array.from({ length: 3 }, () => [false, "number"]),
  );
  expect(newer.data?.data.rows[0]).toHaveProperty("sccid");
  expect(newer.data?.data.filters).toMatchObject({ date_start: "2026-01-01T00:00:00+00:00", limit: 3 });
});

test("it walks all pages, and has every click once", async () => {
  await using mock = await startMock({
    port: 0,
    seed: "client",
    clicksPerDay: 60,
    now: "2026-02-01T00:00:00Z",
  });
  const client = createClient<paths>({ baseUrl: mock.url, headers: { authorization: "Bearer any" } });
  const ids = new Set<string>();
  let total = Number.POSITIVE_INFINITY;
  for (let offset = 0; offset < total; offset += 50) {
    const { data } = await client.GET("/api/smart-links/{smart_link_id}/clicks", {
      params: { path: { smart_link_id: "fugit" }, query: { ...week, limit: 50, offset } },
    });
    for (const row of data?.data.rows ?? []) ids.add(row.id);
    total = data?.data.summary.clicks_total ?? 0;
  }
  expect(total).toBeGreaterThan(200);
  expect(ids.size).toBe(total);
});

test("it hears refusals in the types of the document", async () => {
  await using mock = await startMock({ port: 0 });
  const client = createClient<paths>({ baseUrl: mock.url, headers: { authorization: "Bearer any" } });
  const { error, response } = await client.GET("/api/smart-links/{smart_link_id}/clicks", {
    params: { path: { smart_link_id: "eveniet" }, query: { limit: 1001 } },
  });
  expect(response.status).toBe(422);
  expect(error).toMatchObject({ errors: { limit: ["limit is 1001, but must be at most 1000."] } });
});
