/** What a queued fault carries, and when a client is told that it came back too early. */
import { expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/sandbox.ts";

const path = "/api/smart-links/eveniet/clicks";
const authorization = "Bearer any";

interface Received {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly warnings: string | null;
}

async function ask(mock: Mock, url = path, init: RequestInit = {}): Promise<Received> {
  const { status, headers } = await fetch(mock.url + url, { headers: { authorization }, ...init });
  return { status, retryAfter: headers.get("retry-after"), warnings: headers.get("mock-warnings") };
}

test("a queued fault keeps the warnings of its request, in the response and in the journal", async () => {
  await using mock = await startMock({ port: 0 });
  const warning = 'unknown query parameter "lmit", did you mean "limit"?';
  for (const fault of [{ code: 503 }, { fault: "html-502" as const }, { code: 429 }]) {
    mock.fail(fault);
    expect((await ask(mock, `${path}?lmit=5`)).warnings).toBe(warning);
    expect(mock.requests().at(-1)?.warnings).toEqual([warning]);
  }
});

test("a queued fault can carry Retry-After, with any error and above a minute", async () => {
  await using mock = await startMock({ port: 0, retryAfter: 7 });
  mock.fail({ code: 429 });
  mock.fail({ code: 429, retryAfter: 3600 });
  mock.fail({ code: 503, retryAfter: 2 });
  mock.fail({ fault: "html-502", retryAfter: 1 });
  mock.fail({ code: 503 });
  const seen: unknown[] = [];
  // Each for another client, so that none comes back too early.
  for (let i = 0; i < 5; i++) {
    const headers = { authorization: `Bearer client-${i}` };
    const { status, retryAfter, warnings } = await ask(mock, path, { headers });
    seen.push([status, retryAfter, warnings]);
  }
  expect(seen).toEqual([
    [429, "7", null],
    [429, "3600", null],
    [503, "2", null],
    [502, "1", null],
    [503, null, null],
  ]);
  expect(() => mock.fail({ code: 429, retryAfter: -1 })).toThrow("retryAfter is -1, but takes seconds");
});

test("the admin API queues a fault with retryAfter, and shows it", async () => {
  await using mock = await startMock({ port: 0 });
  const body = JSON.stringify({ code: 503, retryAfter: 90 });
  const queued = await fetch(`${mock.url}/__admin/faults`, { method: "POST", body });
  expect([queued.status, await queued.json()]).toEqual([
    201,
    { code: 503, retryAfter: 90, times: 1, id: 1, left: 1 },
  ]);
  expect((await ask(mock)).retryAfter).toBe("90");
});

test("`retried too early` is about the same request, and ends with a success", async () => {
  await using mock = await startMock({ port: 0 });
  mock.fail({ code: 429, retryAfter: 600 });
  expect((await ask(mock)).status).toBe(429);
  const others = [
    ask(mock, `${path}?limit=2`),
    ask(mock, path, { method: "HEAD" }),
    ask(mock, path, { headers: { authorization: "Bearer another" } }),
  ];
  for (const other of await Promise.all(others)) expect(other).toMatchObject({ status: 200, warnings: null });
  const early = await ask(mock);
  expect(early.status).toBe(200);
  expect(early.warnings).toMatch(/^retried after 0\.\d\d s, but Retry-After of the 429 asked for 600 s$/);
  expect(await ask(mock)).toMatchObject({ status: 200, warnings: null });
});

test("--retry-after above a minute is sent as given when the rate limit is reached", async () => {
  await using mock = await startMock({ port: 0, rateLimit: 1, retryAfter: 120 });
  expect((await ask(mock)).status).toBe(200);
  expect(await ask(mock)).toMatchObject({ status: 429, retryAfter: "120" });
});
