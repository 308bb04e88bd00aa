import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schemaErrors } from "../../../src/openapi/validators.ts";
import { type Mock, startMock } from "../../../src/server/app/start-mock.ts";
import { ask, jsonOf } from "./retrying-client.ts";

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ port: 0, seed: "scenarios", now: "2026-02-01T00:00:00Z" });
});
afterAll(() => mock.close());

const clicks = (link: string, query = "") => `${mock.url}/api/smart-links/${link}/clicks?${query}`;

describe("links in trouble, asked by a client that retries", () => {
  test.each([
    ["test_404", 404, 1],
    ["test_500", 500, 3],
    ["test_nothing", 404, 1],
  ])("%s ends with %i after %i attempts", async (link, status, attempts) => {
    const asked = await ask(clicks(link));
    expect(asked).toMatchObject({ status, attempts });
    const schema = status === 404 ? "Problem" : "ServerError";
    expect(schemaErrors(`#/components/schemas/${schema}`, jsonOf(asked))).toEqual([]);
  });

  test("test_502_html is a page of HTML", async () => {
    const { status, headers, text } = await ask(clicks("test_502_html"), { retries: 0 });
    expect([status, headers.get("content-type")]).toEqual([502, "text/html; charset=UTF-8"]);
    expect(text).toMatch(/^<!DOCTYPE html>/);
  });

  test("test_slow_N waits", async () => {
    const began = performance.now();
    expect((await ask(clicks("test_slow_150"))).status).toBe(200);
    expect(performance.now() - began).toBeGreaterThanOrEqual(145);
  });

  test("test_reset tears the connection down, every time", async () => {
    expect(await ask(clicks("test_reset"))).toMatchObject({ attempts: 3, broke: "ECONNRESET" });
  });

  test("test_truncated says how long it is and ends sooner", async () => {
    const asked = await ask(clicks("test_truncated"), { retries: 0 });
    expect(asked.broke).toBeDefined();
    expect(Number(asked.headers.get("content-length"))).toBeGreaterThan(1000);
  });

  test("test_malformed is 200 and no JSON", async () => {
    const asked = await ask(clicks("test_malformed"));
    expect(asked).toMatchObject({ status: 200, attempts: 1 });
    expect(() => jsonOf(asked)).toThrow(SyntaxError);
  });

  test("test_flaky_2 responds with data at the third attempt, again and again; test_flaky_3 is too much", async () => {
    for (let round = 0; round < 3; round++)
      expect(await ask(clicks("test_flaky_2"))).toMatchObject({ status: 200, attempts: 3 });
    expect(await ask(clicks("test_flaky_3"))).toMatchObject({ status: 500, attempts: 3 });
  });

  test("without a key none of them is told from another", async () => {
    const reply = await fetch(clicks("test_500"));
    expect(reply.status).toBe(401);
  });
});

describe("tokens", () => {
  test.each([
    ["ofapi_test_expired", 401, "Unauthorized"],
    ["ofapi_test_no_credits", 402, "Problem"],
    ["ofapi_test_forbidden", 403, "Problem"],
    ["ofapi_test_rate_limited", 429, "Problem"],
  ])("%s is %i", async (token, status, schema) => {
    const asked = await ask(clicks("eveniet"), { token, retries: 0 });
    expect(asked.status).toBe(status);
    expect(schemaErrors(`#/components/schemas/${schema}`, jsonOf(asked))).toEqual([]);
    expect(asked.headers.get("retry-after")).toBe(status === 429 ? "1" : null);
    expect(asked.headers.get("x-ofapi-credits-used")).toBe("0");
  });

  test("an unknown one is as good as any", async () => {
    expect((await ask(clicks("eveniet"), { token: "ofapi_test_other" })).status).toBe(200);
  });
});
