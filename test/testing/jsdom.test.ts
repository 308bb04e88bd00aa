/** Tests of pages run in jsdom, where the buffers of Node are no `Uint8Array`. The sandbox responds there as elsewhere. */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createMock, readRecording, startMock } from "../../src/index.ts";
import { useSandbox } from "../../src/testing.ts";
import { test as fixtureTest } from "../../src/vitest.ts";
import { useJsdomArrays } from "../support/jsdom-arrays.ts";

useJsdomArrays();

const headers = { authorization: "Bearer any" };
const options = { seed: "demo", now: "2026-02-01T00:00:00Z" };
const paths = [
  "/api/smart-links?limit=2",
  "/api/smart-links/eveniet/clicks?limit=2",
  "/api/smart-links/eveniet/conversions?limit=2",
  "/api/smart-links/eveniet/stats",
  "/api/smart-links/eveniet/fans?limit=2",
  "/api/whoami",
];

const linkIds = async (response: Response) =>
  ((await response.json()) as { readonly data: readonly { readonly id: string }[] }).data.map(({ id }) => id);

test("the environment is one in which buffers are no Uint8Array", () => {
  expect(Buffer.from("x") instanceof Uint8Array).toBe(false);
});

describe("a mock that listens", () => {
  test.each(paths)("responds to %s with the same JSON by session, header and preference", async (path) => {
    await using mock = await startMock({ ...options, port: 0 });
    const get = async (base: string, more = {}) => {
      const response = await fetch(base + path, { headers: { ...headers, ...more } });
      const { _meta, ...body } = (await response.json()) as Record<string, unknown>;
      return body;
    };
    const plain = await get(mock.url);
    expect(plain).not.toHaveProperty("type");
    expect(await get(mock.session("a").url)).toEqual(plain);
    expect(await get(mock.url, { "mock-session": "b" })).toEqual(plain);
    expect(await get(mock.url, { prefer: "delay=1" })).toEqual(plain);
  });

  test("cuts a body that is to be malformed, and counts what was read", async () => {
    await using mock = await startMock({ ...options, port: 0 });
    const { url, coverage } = mock.session("a");
    const get = (prefer: string) =>
      fetch(`${url}/api/smart-links/eveniet/clicks?limit=3`, { headers: { ...headers, prefer } });
    expect(await (await get("fault=malformed")).text()).toMatch(/^\{"data":/);
    expect(await (await get("mutant=total-of-page")).json()).toMatchObject({
      data: { summary: { clicks_total: 3 } },
    });
    expect(coverage({ link: "eveniet" }).read).toBe(3);
  });

  test("has its page, its documents and its admin API", async () => {
    await using mock = await startMock({ ...options, port: 0 });
    for (const [path, start] of [
      ["/", "<!doctype html>"],
      ["/openapi.json", "{"],
      ["/__admin/settings", '{"'],
    ] as const) {
      const text = await (await fetch(mock.url + path)).text();
      expect(text.toLowerCase().startsWith(start)).toBe(true);
      expect(text).not.toContain('"type":"Buffer"');
    }
  });
});

test("a mock in process responds, also from a recording", async () => {
  const replay = await readRecording("fixtures/recordings/mock-2026-09.json");
  for (const mock of [createMock(options), createMock({ replay })]) {
    const { path } = replay.exchanges[0]!.request;
    const { body } = await mock.inject({ url: path, headers });
    expect(body.slice(0, 1)).toBe("{");
    expect(body).not.toContain('"type":"Buffer"');
    await mock.close();
  }
});

const sandbox = useSandbox({ before: beforeAll, beforeEach, afterEach, after: afterAll }, options);

test("the sandbox of each test responds", async () => {
  const response = await fetch(`${sandbox.mock.url}/api/smart-links?limit=2`, { headers });
  expect(await linkIds(response)).toHaveLength(2);
});

fixtureTest("the fixture responds", async ({ mock }) => {
  const response = await fetch(`${mock.url}/api/smart-links?limit=2`, { headers });
  await expect(response).toKeepContract();
  expect(await linkIds(response)).toHaveLength(2);
});

test("it starts where Jest runs tests in jsdom", { timeout: 30_000 }, async () => {
  const file = fileURLToPath(new URL("jest-jsdom.example.ts", import.meta.url));
  const ran = await promisify(execFile)(process.execPath, ["--import", "tsx", file]);
  expect(ran).toEqual({ stdout: "200 503 200\n", stderr: "" });
});
