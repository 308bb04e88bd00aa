import { expect, test } from "vitest";
import { type AssumptionId, assumptions } from "../../../src/openapi/assumptions.ts";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { mutantIds, mutants } from "../../../src/server/mutants/all.ts";
import { ask, jsonOf } from "../control/retrying-client.ts";
import { clicks, conversions, get, links, mutatedMock, now } from "./mutated.ts";

const app = mutatedMock();
const behaviours = mutants.flatMap(({ id, ...mutant }) =>
  mutant.kind === "behaviour" ? [{ id, behaviour: mutant.behaviour }] : [],
);

test.each(behaviours)("$id responds as a mock with this behaviour", async ({ id, behaviour }) => {
  const other = mutatedMock({ behaviour });
  for (const url of [
    clicks,
    `${clicks}limit=150`,
    `${clicks}offset=9999`,
    conversions,
    links,
    `${clicks}a=1`,
  ]) {
    const [mutated, expected] = [await get(app, url, id), await get(other, url)];
    expect([mutated.status, mutated.text]).toEqual([expected.status, expected.text]);
  }
});

test("the alternatives without a mutant are those that change what a figure, a limit, a writing request or a call of a postback means", () => {
  const left = Object.entries(assumptions).flatMap(([id, { value, alternatives }]) =>
    alternatives
      .filter((other) => other !== value && !mutantIds.includes(`${id}-${other}`.replaceAll("_", "-")))
      .map(() => id as AssumptionId),
  );
  expect([...new Set(left)]).toEqual([
    "totals_scope",
    "largest_limit",
    "limit_above_largest",
    "deleted_link_clicks",
    "duplicate_link_names",
    "unknown_account",
    "pixel_connected_again",
    "postback_retries",
    "postback_encoding",
    "stats_summary",
    "counted_clicks",
    "revenue_basis",
  ]);
});

test.each([
  ["one-500", { status: 500 }],
  ["one-503", { status: 503 }],
  ["one-429", { status: 429 }],
  ["one-html-502", { status: 502 }],
  ["one-reset", { status: undefined, broke: "ECONNRESET" }],
  ["one-cut-off", { status: undefined, broke: "UND_ERR_SOCKET" }],
] as const)("%s fails once, and a client that tries again gets the truth", async (mutant, failure) => {
  await using mock = await startMock({ port: 0, seed: "mutants", now });
  const session = mock.session("s");
  const truth = await ask(mock.url + clicks);
  session.set({ mutant });
  const first = await ask(session.url + clicks, { retries: 0 });
  expect(first).toMatchObject(failure);
  if (mutant === "one-429") expect(first.headers.get("retry-after")).toBe("1");
  session.reset("faults");
  const retried = await ask(session.url + clicks);
  expect([retried.status, retried.attempts, retried.text]).toEqual([200, 2, truth.text]);
});

test("each reading operation fails once, and a writing one not at all", async () => {
  const [link] = (await get(mutatedMock(), links)).body.data;
  const created = { account_id: link.account.id, name: "New", link_type: "tracking_link" };
  const app = mutatedMock({ mutant: "one-500" });
  const statusOf = async (url: string, method: "GET" | "POST" = "GET") => {
    const payload = method === "POST" ? created : undefined;
    const headers = { authorization: "Bearer any" };
    return (await app.inject({ url, method, headers, ...(payload && { payload }) })).statusCode;
  };
  expect(await statusOf("/api/smart-links", "POST")).toBe(200);
  for (const url of [links, clicks, conversions])
    expect([await statusOf(url), await statusOf(url)]).toEqual([500, 200]);
  expect(await statusOf(clicks.replace("eveniet", "fugit"))).toBe(200);
  expect(await statusOf(clicks.replace("/api/", "/api/acct_1/"))).toBe(500);
});

test("four operations fail at most", async () => {
  const app = mutatedMock({ mutant: "one-500" });
  const parts = ["clicks", "conversions", "stats", "fans", "spenders"].map((part) =>
    clicks.replace("clicks", part),
  );
  const statuses: number[] = [];
  for (const url of parts) statuses.push((await get(app, url)).status);
  expect(statuses).toEqual([500, 500, 500, 500, 200]);
});

test("one-slow delays the first response by two seconds", async () => {
  await using mock = await startMock({ port: 0, now, mutant: "one-slow" });
  const began = performance.now();
  await ask(mock.url + clicks);
  expect(performance.now() - began).toBeGreaterThan(1900);
  await ask(mock.url + clicks);
  expect(mock.requests().map(({ delayMs, mutant }) => [delayMs, mutant])).toEqual([
    [2000, "one-slow"],
    [0, null],
  ]);
});

test("rows-arrive moves the clock ten minutes with each request", async () => {
  await using mock = await startMock({ port: 0, seed: "mutants", now, mutant: "rows-arrive" });
  for (const minutes of [0, 10, 20, 30]) {
    const at = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    const expected = await get(mutatedMock({ now: at, clicksPerDay: undefined }), clicks);
    expect(jsonOf(await ask(mock.url + clicks))).toEqual(expected.body);
  }
});

test("a refusal for the key, the credits or the rate limit is not changed", async () => {
  const mock = mutatedMock({ mutant: "bare-date-end-start-of-day", credits: 0 });
  const url = "/api/acct_1/smart-links/eveniet/clicks?date_end=2026-01-20";
  expect((await mock.inject({ url })).statusCode).toBe(401);
  expect((await get(mock, url)).status).toBe(402);
});
