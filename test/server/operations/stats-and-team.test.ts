/** Statistics, whoami and accounts over HTTP. The figures are tested in test/world/stats. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Behaviour } from "../../../src/openapi/assumptions.ts";
import { document } from "../../../src/openapi/generated/document.gen.ts";
import type { AccountsResponse, StatsResponse, WhoamiResponse } from "../../../src/openapi/wire.ts";
import { createMock } from "../../../src/sandbox.ts";
import { reply } from "../respond/valid-response.ts";
import { getBody, getErrors, keysOf, now } from "./api.ts";

const path = "/api/smart-links/eveniet/stats";
const january = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z";

let app: ReturnType<typeof createMock>;
beforeEach(() => start());
afterEach(() => app.close());

function start(behaviour: Partial<Behaviour> = {}): void {
  app = createMock({ seed: "stats", clicksPerDay: 2, now, behaviour });
}

async function stats(query = january): Promise<StatsResponse["data"]> {
  return (await getBody<StatsResponse>(app, `${path}?${query}`)).data;
}

describe("Stats", () => {
  test("have the keys of the documented example, in its order", async () => {
    const body = await getBody<StatsResponse>(app, `${path}?${january}`);
    expect(keysOf(body)).toEqual(keysOf(document.components.examples.Stats.value));
  });

  test("show every day of the window, and of the last seven days without one", async () => {
    const days = (await stats()).daily_metrics.map(({ timestamp }) => timestamp);
    expect([days.length, days[0], days.at(-1)]).toEqual([31, "2026-01-01", "2026-01-31"]);
    const week = (await stats("")).daily_metrics.map(({ timestamp }) => timestamp);
    expect([week.length, week[0], week.at(-1)]).toEqual([7, "2026-01-26", "2026-02-01"]);
  });

  test("count what the lists of clicks and conversions count", async () => {
    const { daily_metrics, monthly_metrics } = await stats();
    const clicks = await getBody<{ data: { summary: { clicks_total: number } } }>(
      app,
      `/api/smart-links/eveniet/clicks?${january}&limit=1`,
    );
    const sum = daily_metrics.reduce((total, day) => total + day.clicks, 0);
    expect(sum).toBe(clicks.data.summary.clicks_total);
    expect(monthly_metrics).toMatchObject([{ timestamp: "2026-01-01", clicks: sum }]);
  });

  test("have a summary of all time, or of the window", async () => {
    const lifetime = (await stats()).summary;
    expect(lifetime).toEqual((await stats("date_start=2026-01-30")).summary);
    await app.close();
    start({ stats_summary: "window" });
    const { summary, monthly_metrics } = await stats();
    const [{ clicks, subs, revenue, spenders }] = monthly_metrics as [(typeof monthly_metrics)[number]];
    expect(summary).toEqual({
      clicks_total: clicks,
      subs_total: subs,
      revenue_total: revenue,
      spenders_total: spenders,
    });
    expect(clicks).toBeLessThan(lifetime.clicks_total);
  });

  test("may leave out empty days, bots and duplicates, and the platform's share", async () => {
    const all = await stats();
    await app.close();
    app = createMock({ seed: "stats", clicksPerDay: 0.3, now, behaviour: { stats_empty_days: "omitted" } });
    expect((await stats()).daily_metrics.length).toBeLessThan(31);
    await app.close();
    start({ counted_clicks: "without_bots_and_duplicates" });
    const less = await stats();
    expect(less.summary.clicks_total).toBeLessThan(all.summary.clicks_total);
    await app.close();
    start({ revenue_basis: "net" });
    expect((await stats()).summary.revenue_total).toBeLessThan(all.summary.revenue_total);
  });

  test("say what is wrong with a date, and refuse an inverted window", async () => {
    expect(Object.keys(await getErrors(app, `${path}?date_start=x&date_end=y`))).toEqual([
      "date_start",
      "date_end",
    ]);
    const inverted = await getErrors(app, `${path}?date_start=2026-01-02&date_end=2026-01-01`);
    expect(inverted.date_end?.[0]).toContain("lies before date_start");
  });

  test("of test_empty are zeros, and of test_404 there are none", async () => {
    const { data } = await getBody<StatsResponse>(app, path.replace("eveniet", "test_empty"));
    expect(data.summary).toEqual({ clicks_total: 0, subs_total: 0, revenue_total: 0, spenders_total: 0 });
    expect((await reply(app, path.replace("eveniet", "test_404"))).status).toBe(404);
  });
});

test("whoami and accounts have no envelope", async () => {
  const { Whoami, Accounts } = document.components.examples;
  const me = await getBody<WhoamiResponse>(app, "/api/whoami");
  expect(keysOf(me)).toEqual(keysOf(Whoami.value));
  expect(me.api_key.last_used_at).toBe("2026-02-01T12:00:00.000000Z");
  const accounts = await getBody<AccountsResponse>(app, "/api/accounts");
  expect(keysOf(accounts)).toEqual(keysOf(Accounts.value));
  expect(accounts.every(({ id }) => /^acct_[0-9a-f]{32}$/.test(id))).toBe(true);
});

const served = [
  "/api/smart-links",
  "/api/smart-links/eveniet",
  path,
  "/api/smart-links/eveniet/conversions",
  "/api/whoami",
  "/api/accounts",
];

describe.each(served)("What steers clicks steers %s:", (url) => {
  test("without a key it gets 401", async () => {
    expect((await reply(app, url, { headers: {} })).status).toBe(401);
  });

  test.each([402, 403, 422, 429, 500])("Prefer: code=%i", async (status) => {
    const headers = { authorization: "Bearer any", prefer: `code=${status}` };
    expect((await reply(app, url, { headers })).status).toBe(status);
  });

  test("a reserved token, a limit of requests, a queued fault and another seed", async () => {
    const token = { authorization: "Bearer ofapi_test_forbidden" };
    expect((await reply(app, url, { headers: token })).status).toBe(403);
    const fault = { match: { path: url }, times: 1, code: 503 };
    const queued = await app.inject({ method: "POST", url: "/__admin/faults", payload: fault });
    expect(queued.statusCode).toBe(201);
    expect((await app.inject({ url, headers: { authorization: "Bearer any" } })).statusCode).toBe(503);
    await app.close();
    app = createMock({ seed: "stats", now, rateLimit: 1 });
    expect((await reply(app, url)).status).toBe(200);
    expect((await reply(app, url)).status).toBe(429);
  });
});
