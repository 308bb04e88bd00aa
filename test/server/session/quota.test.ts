import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { startMock } from "../../../src/server/app/start-mock.ts";
import { createQuota } from "../../../src/server/session/quota.ts";
import { ask, jsonOf } from "../control/retrying-client.ts";

const free = "/api/smart-links/eveniet/clicks";
const paid = "/api/acct_1/smart-links/eveniet/clicks";
const now = "2026-02-01T00:00:00Z";

describe("credits", () => {
  test("only responses of the older edition use them up, and the last one is followed by 402", async () => {
    await using mock = await startMock({ port: 0, now, credits: 2 });
    const balances = async (path: string) => {
      const reply = await ask(mock.url + path, { retries: 0 });
      return [
        reply.status,
        reply.headers.get("x-ofapi-credits-balance"),
        jsonOf(reply)._meta?._credits.balance,
      ];
    };
    expect(await balances(free)).toEqual([200, "2", 2]);
    expect(await balances(`${paid}?limit=0`)).toEqual([422, "2", 2]);
    expect(await balances(paid)).toEqual([200, "1", 1]);
    expect(await balances(paid)).toEqual([200, "0", 0]);
    expect(await balances(paid)).toEqual([402, "0", undefined]);
    expect(await balances(free)).toEqual([200, "0", 0]);
    mock.reset("quota");
    expect(await balances(paid)).toEqual([200, "1", 1]);
  });
});

test.each([
  [paid, "This call costs 1 credit and the balance is 0."],
  [free, "The balance is 0."],
])("a 402 that is asked for on %s names the price only where there is one", async (path, description) => {
  await using mock = await startMock({ port: 0, now, code: 402 });
  expect(jsonOf(await ask(mock.url + path, { retries: 0 })).description).toBe(description);
});

describe("rate limit", () => {
  test("a client that waits as it is told is let in at its second attempt", async () => {
    await using mock = await startMock({ port: 0, now, rateLimit: "2/min" });
    const left = async () => (await ask(mock.url + free)).headers.get("x-rate-limit-remaining-minute");
    expect([await left(), await left()]).toEqual(["1", "0"]);
    const third = await ask(mock.url + free);
    expect(third).toMatchObject({ status: 200, attempts: 2 });
    expect(third.headers.get("mock-warnings")).toBeNull();
    expect(third.headers.get("x-rate-limit-limit-minute")).toBe("2");
    expect(mock.requests().map(({ status }) => status)).toEqual([200, 200, 429, 200]);
  });

  test("a refusal is in the vendor's shape, and one who does not wait is told so", async () => {
    await using mock = await startMock({ port: 0, now, rateLimit: 1, retryAfter: 30 });
    await ask(mock.url + free);
    const refused = await ask(mock.url + free, { retries: 0 });
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "30"]);
    expect(schemaErrors("#/components/schemas/Problem", jsonOf(refused))).toEqual([]);
    await sleep(30);
    const hasty = await ask(mock.url + free, { retries: 0 });
    expect(hasty.headers.get("mock-warnings")).toMatch(
      /^retried after 0\.\d\d s, but Retry-After of the 429 asked for 30 s$/,
    );
    expect(mock.requests()[2]?.warnings).toHaveLength(1);
    mock.clock.advance("PT1M");
    expect((await ask(mock.url + free, { retries: 0 })).status).toBe(200);
  });

  test("Retry-After is sent as given, also above the minute, which begins with the first request", () => {
    let nowMs = 0;
    const quota = createQuota({ rateLimit: 2, credits: undefined, retryAfter: 90 }, () => nowMs);
    expect([quota.admit(), quota.admit()]).toEqual([undefined, undefined]);
    expect(quota.resetInMs()).toBe(60_000);
    nowMs = 20_000;
    expect(quota.admit()).toBe(90);
    expect(quota.resetInMs()).toBe(90_000);
    nowMs = 110_000;
    expect(quota.remaining).toBe(2);
    expect(quota.admit()).toBeUndefined();
    expect(quota.remaining).toBe(1);
  });
});

test("without flags nothing is counted, so the same question gets the same bytes", async () => {
  await using mock = await startMock({ port: 0, now });
  const first = await ask(mock.url + paid);
  const second = await ask(mock.url + paid);
  const counted = ["x-ofapi-credits-balance", "x-rate-limit-limit-minute", "x-rate-limit-remaining-minute"];
  expect(counted.map((name) => first.headers.get(name))).toEqual(["999999", "1000", "1000"]);
  expect(counted.map((name) => second.headers.get(name))).toEqual(["999999", "1000", "1000"]);
  expect(second.text).toBe(first.text);
});
