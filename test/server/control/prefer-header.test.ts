import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { ask, jsonOf } from "./retrying-client.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "prefer", now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());

let asked = 0;
/** A question that nobody asked before, so that no reply is an early retry. */
const clicks = (link = "eveniet", query = "") =>
  `${mock.url}/api/smart-links/${link}/clicks?limit=${1 + (asked++ % 900)}&${query}`;
const applied = ({ headers }: { readonly headers: Headers }) => headers.get("preference-applied");
const warnings = ({ headers }: { readonly headers: Headers }) => headers.get("mock-warnings");

describe("code", () => {
  const schemas: Readonly<Record<number, string>> = { 401: "Unauthorized", 422: "ValidationProblem" };

  test.each([400, 401, 402, 403, 404, 408, 409, 418, 422, 429, 500, 503, 504, 599])("%i", async (code) => {
    const reply = await ask(clicks(), { prefer: `code=${code}`, retries: 0 });
    expect(reply.status).toBe(code);
    expect(applied(reply)).toBe(`code=${code}`);
    const schema = schemas[code] ?? (code < 500 ? "Problem" : "ServerError");
    expect(schemaErrors(`#/components/schemas/${schema}`, jsonOf(reply))).toEqual([]);
  });

  test.each([502, 520, 522, 524])("%i is a page of HTML", async (code) => {
    const reply = await ask(clicks(), { prefer: `code=${code}`, retries: 0 });
    expect(reply.headers.get("content-type")).toContain("text/html");
    expect(reply.status).toBe(code);
  });

  test("200 overrules link and token", async () => {
    const token = "ofapi_test_expired";
    const reply = await ask(clicks("test_500"), { prefer: "code=200", token, retries: 0 });
    expect([reply.status, applied(reply)]).toEqual([200, "code=200"]);
  });

  test("200 is not claimed for what is refused anyway", async () => {
    const reply = await ask(`${clicks()}&offset=-1`, { prefer: "code=200", retries: 0 });
    expect([reply.status, applied(reply)]).toEqual([422, null]);
  });

  test("429 asks to wait as long as is preferred", async () => {
    const reply = await ask(clicks(), { prefer: "code=429, retry-after=7", retries: 0 });
    expect(reply.headers.get("retry-after")).toBe("7");
    expect(applied(reply)).toBe("code=429, retry-after=7");
    expect(reply.headers.get("x-rate-limit-remaining-minute")).toBe("0");
  });
});

describe("what the response is made from", () => {
  const total = (reply: Awaited<ReturnType<typeof ask>>) => jsonOf(reply).data.summary.clicks_total;

  test("scenario", async () => {
    const reply = await ask(clicks(), { prefer: "scenario=test_empty" });
    expect([total(reply), applied(reply)]).toEqual([0, "scenario=test_empty"]);
    const refused = await ask(clicks(), { prefer: "scenario=test_404" });
    expect([refused.status, applied(refused)]).toEqual([404, "scenario=test_404"]);
    const flaky = await ask(clicks("fugit"), { prefer: "scenario=test_flaky_2" });
    expect([flaky.status, flaky.attempts]).toEqual([200, 3]);
  });

  test("scenario overrules the link's own", async () => {
    expect(total(await ask(clicks("test_empty"), { prefer: "scenario=test_huge" }))).toBeGreaterThan(1e8);
    expect((await ask(clicks("test_404"), { prefer: "scenario=test_empty" })).status).toBe(200);
  });

  test("seed, clicks-per-day and now", async () => {
    const reply = await ask(clicks(), { prefer: 'seed="abc", clicks-per-day=0' });
    expect([total(reply), applied(reply)]).toEqual([0, 'seed="abc", clicks-per-day=0']);
    const [one, other, again] = await Promise.all(
      ["abc", "abd", "abc"].map((seed) => ask(clicks(), { prefer: `seed=${seed}` }).then(total)),
    );
    expect(one).not.toBe(other);
    expect(one).toBe(again);
    const then = await ask(clicks(), { prefer: "now=2025-06-15T12:00:00Z" });
    expect(jsonOf(then).data.filters.date_end).toBe("2025-06-15T23:59:59+00:00");
    expect(applied(then)).toBe("now=2025-06-15T12:00:00Z");
  });

  test("what made no difference is not claimed", async () => {
    const reply = await ask(clicks(), { prefer: "seed=abc, code=404, scenario=test_empty" });
    expect([reply.status, applied(reply)]).toEqual([404, "code=404"]);
  });
});

describe("delay and fault", () => {
  test("delay holds the reply back", async () => {
    const began = performance.now();
    const reply = await ask(clicks(), { prefer: "delay=120" });
    expect(performance.now() - began).toBeGreaterThanOrEqual(115);
    expect(applied(reply)).toBe("delay=120");
    expect(applied(await ask(clicks(), { prefer: "delay=1-20" }))).toBe("delay=1-20");
    expect(applied(await ask(clicks(), { prefer: "delay=lognormal-5-0.3" }))).toBe("delay=lognormal-5-0.3");
  });

  test("delay=0 overrules a slow link", async () => {
    expect((await ask(clicks("test_slow_30000"), { prefer: "delay=0", timeoutMs: 2000 })).status).toBe(200);
  });

  test.each([
    ["reset", "ECONNRESET"],
    ["empty", "UND_ERR_SOCKET"],
  ])("fault=%s breaks the connection", async (fault, broke) => {
    expect(await ask(clicks(), { prefer: `fault=${fault}`, retries: 0 })).toMatchObject({ broke });
  });

  test("fault=timeout never responds", async () => {
    const reply = await ask(clicks(), { prefer: "fault=timeout", retries: 0, timeoutMs: 150 });
    expect(reply.broke).toBe("TimeoutError");
  });

  test("fault=truncate and malformed cut the body, fault=html-502 replaces it", async () => {
    const truncated = await ask(clicks(), { prefer: "fault=truncate", retries: 0 });
    expect([applied(truncated), truncated.broke === undefined]).toEqual(["fault=truncate", false]);
    const malformed = await ask(clicks(), { prefer: "fault=malformed" });
    expect(applied(malformed)).toBe("fault=malformed");
    expect(() => jsonOf(malformed)).toThrow(SyntaxError);
    const html = await ask(clicks(), { prefer: "fault=html-502", retries: 0 });
    expect([html.status, applied(html)]).toEqual([502, "fault=html-502"]);
  });

  test("fault=slow-body takes its time, and is whole", async () => {
    const began = performance.now();
    const reply = await ask(clicks(), { prefer: "fault=slow-body" });
    expect(performance.now() - began).toBeGreaterThan(1500);
    expect(jsonOf(reply).data.summary.clicks_total).toBeGreaterThan(0);
    expect(reply.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("fault=none overrules a broken link", async () => {
    const reply = await ask(clicks("test_reset"), { prefer: "fault=none" });
    expect([reply.status, applied(reply)]).toEqual([200, "fault=none"]);
  });

  test("HEAD has no body to cut", async () => {
    const reply = await ask(clicks(), { prefer: "fault=truncate", method: "HEAD" });
    expect([reply.status, applied(reply)]).toEqual([200, null]);
    expect(warnings(reply)).toBe("fault truncate needs a body, and HEAD has none");
  });

  test("fail-rate draws", async () => {
    const reply = await ask(clicks(), { prefer: "fail-rate=1, fail-kinds=503", retries: 0 });
    expect([reply.status, applied(reply)]).toEqual([503, "fail-rate=1, fail-kinds=503"]);
  });
});
