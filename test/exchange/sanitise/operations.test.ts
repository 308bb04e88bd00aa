/** Recordings of every operation of the mock: no fan, account, name or tag of the original is left. */
import { afterAll, expect, test } from "vitest";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { createMock } from "../../../src/sandbox.ts";
import { expectValid } from "../../server/respond/valid-response.ts";
import { sanitiseExchanges } from "../samples.ts";

const app = createMock({ seed: "recorded", clicksPerDay: 300, now: "2026-02-01T12:00:00Z" });
afterAll(() => app.close());

const [link] = (await send("/api/smart-links?limit=1")).data;
const { data } = await send(`/api/smart-links/${link.id}/conversions?limit=100`);
const row = data.rows.find((each: { amount_gross: number }) => each.amount_gross > 9);
const query = new URLSearchParams({ name: link.name, account_ids: link.account.id, limit: "3" });
const exchanges: readonly Exchange[] = await Promise.all(
  [
    `/api/smart-links?${query}&filter%5Btags%5D%5B%5D=secret-tag`,
    `/api/smart-links?limit=3`,
    `/api/smart-links/${link.id}`,
    `/api/smart-links/${link.id}/stats?date_start=2026-01-01`,
    `/api/smart-links/${link.id}/conversions?limit=20&onlyfans_user_id=${row.fan_onlyfans_id}`,
    `/api/smart-links/${link.id}/conversions?limit=20`,
    "/api/accounts",
    "/api/whoami",
  ].map(record),
);
const sanitised = sanitiseExchanges(exchanges, { key: "a key" });

async function send(path: string) {
  return (await app.inject({ url: path, headers: { authorization: "Bearer any" } })).json();
}

async function record(path: string): Promise<Exchange> {
  const { statusCode, headers, body } = await app.inject({
    url: path,
    headers: { authorization: "Bearer any" },
  });
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  const request = { method: "GET", path, headers: {} };
  return { request, response: { status: statusCode, headers: texts, body }, latencyMs: 1 };
}

test("nothing private of any operation is left", () => {
  const text = JSON.stringify(sanitised);
  const { fan, click } = row;
  for (const secret of [
    ...[link.id, link.name, link.account.id, link.account.display_name, link.account.username],
    ...[fan.onlyfans_id, fan.username, fan.onlyfans_url, fan.avatar_url, click.id, row.id],
    ...["secret-tag", "Sandbox key", "sandbox-team"],
  ]) {
    expect(text).not.toContain(secret);
    expect(text).not.toContain(encodeURIComponent(secret));
  }
});

test("counts, days, types, instants and amounts stay, and the same value has the same stand-in everywhere", () => {
  const bodies = sanitised.map(({ response }) => JSON.parse(response.body));
  const before = exchanges.map(({ response }) => JSON.parse(response.body));
  const [, links, one, stats, ofFan, conversions] = bodies;
  expect(links.data[0].clicks_count).toBe(link.clicks_count);
  expect(links.data[0].created_at).toBe(link.created_at);
  expect(links.data[0].revenue).toBe(link.revenue);
  expect(links.data[0].id).toBe(one.data.id);
  expect(sanitised[3]?.request.path).toContain(`/api/smart-links/${one.data.id}/stats?`);
  const counts = (days: readonly Record<string, unknown>[]) =>
    days.map(({ timestamp, clicks, subs, revenue }) => [timestamp, clicks, subs, revenue]);
  expect(counts(stats.data.daily_metrics)).toEqual(counts(before[3].data.daily_metrics));
  expect(conversions.data.chart).toEqual(before[5].data.chart);
  expect(conversions.data.rows.map((each: { conversion_type: string }) => each.conversion_type)).toEqual(
    before[5].data.rows.map((each: { conversion_type: string }) => each.conversion_type),
  );
  const fan = ofFan.data.rows[0].fan_onlyfans_id;
  expect(ofFan.data.rows[0].fan.onlyfans_id).toBe(fan);
  expect(sanitised[4]?.request.path).toContain(`onlyfans_user_id=${fan}`);
});

test("sanitised responses are still valid against openapi.yaml", () => {
  for (const { request, response } of sanitised) {
    const headers = { ...response.headers, "content-length": String(Buffer.byteLength(response.body)) };
    expectValid({ path: request.path, status: response.status, headers, body: response.body });
  }
});
