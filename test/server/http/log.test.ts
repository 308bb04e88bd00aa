import fc from "fast-check";
import { expect, test } from "vitest";
import { createMock, type LogStyle, type Mock, startMock } from "../../../src/sandbox.ts";
import { share } from "../../support/effort.ts";

/** The lines that a mock logs when it is asked. */
async function linesOf(log: LogStyle | undefined, url: string, authorization: string): Promise<string[]> {
  const lines: string[] = [];
  const app = createMock({ log, logTo: (line) => lines.push(line) });
  await app.inject({ url, headers: { authorization } });
  await app.close();
  return lines;
}

const path = "/api/smart-links/eveniet/clicks";

test("logs are quiet unless asked for", async () => {
  expect(await linesOf(undefined, path, "Bearer any")).toEqual([]);
  expect(await linesOf("none", path, "Bearer any")).toEqual([]);
});

test("pretty lines are for people, JSON lines for programs", async () => {
  const [pretty, ...more] = await linesOf("pretty", `${path}?limit=1`, "Bearer any");
  expect(more).toEqual([]);
  expect(pretty).toMatch(/^\d\d:\d\d:\d\d 200 GET \/api\/smart-links\/eveniet\/clicks\?limit=1 [\d.]+ ms\n$/);
  const [json] = await linesOf("json", `${path}?limit=0`, "Bearer any");
  expect(json?.endsWith("}\n")).toBe(true);
  expect(JSON.parse(json ?? "")).toMatchObject({ method: "GET", url: `${path}?limit=0`, status: 422 });
});

const key = "ofapi_0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKL";
const keyish = /0123456789abcdefghijklmnopqrstuvwxyz/;

test.each([
  ["the header alone", path, `Bearer ${key}`],
  ["the query", `${path}?api_key=${key}&limit=1`, "Bearer any"],
  ["a parameter of any name", `${path}?limit=${key}`, "Bearer any"],
  ["the path", `/api/${key}/smart-links/${key}/clicks`, "Bearer any"],
  ["an unknown path", `/nothing/${key}?${key}`, "Bearer any"],
  ["the query, encoded", `${path}?x=${key.replace("_", "%5f")}`, `Bearer ${key}`],
  ["a parameter named like a secret", `${path}?token=0123456789abcdefghijklmnopqrstuvwxyz`, ""],
  ["the same, in capitals", `${path}?Access_TOKEN=0123456789abcdefghijklmnopqrstuvwxyz`, ""],
  ["the same, its name encoded", `${path}?t%6fken=0123456789abcdefghijklmnopqrstuvwxyz`, ""],
  [
    "the token of the header, repeated",
    `${path}?x=0123456789abcdefghijklmnopqrstuvwxyz`,
    "Bearer 0123456789abcdefghijklmnopqrstuvwxyz",
  ],
])("no log line has a key that stands in %s", async (_where, url, authorization) => {
  for (const style of ["pretty", "json"] as const) {
    const lines = await linesOf(style, url, authorization);
    expect(lines).toHaveLength(1);
    expect(decodeURIComponent(lines[0] ?? "")).not.toMatch(keyish);
  }
});

test("a token that came with the request is in no line, however it was encoded in the URL", async () => {
  const tokens = fc.stringMatching(/^[\w.~+/-]{12,40}=?$/);
  const encodings: readonly ((token: string) => string)[] = [
    (token) => token,
    encodeURIComponent,
    (token) => [...token].map((c) => `%${c.charCodeAt(0).toString(16)}`).join(""),
    (token) => [...token].map((c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`).join(""),
  ];
  await fc.assert(
    fc.asyncProperty(tokens, fc.constantFrom(...encodings), async (token, encode) => {
      const url = `${path}?x=${encode(token)}`;
      const [line = ""] = await linesOf("pretty", url, `Bearer ${token}`);
      const query = line.slice(line.indexOf("?"), line.lastIndexOf(" ms"));
      expect(decoded(query)).not.toContain(token);
    }),
    { numRuns: share(60) },
  );
});

/** Percent encoding undone wherever that is possible. */
function decoded(text: string): string {
  return text.replaceAll(/%[0-9a-f]{2}/gi, (code) => String.fromCharCode(Number.parseInt(code.slice(1), 16)));
}

test("a line is one line, whatever stands in a URL", async () => {
  const lines: string[] = [];
  await using mock = await startMock({ port: 0, log: "pretty", logTo: (line) => lines.push(line) });
  for (const url of [`${path}?x=%0A200%20GET%20/`, `${path}?x=\u001b[2J`, `/%7f`, `${path}?x=\u009b31m`]) {
    await mock.app.inject({ url, headers: {} });
  }
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line.slice(0, -1)).toMatch(/^[\x20-\x7e]*$/);
});

test("a mock that listens logs the same line for the fast path as for Fastify", async () => {
  const logged: unknown[] = [];
  const logTo = (line: string) => {
    const { time: _time, ms: _ms, ...entry } = JSON.parse(line);
    logged.push(entry);
  };
  await using mock = await startMock({ port: 0, log: "json", logTo });
  const url = `${path}?limit=1&token=0123456789abcdefghijklmnopqrstuvwxyz`;
  for (const prefer of [undefined, "delay=0"]) {
    const headers = { authorization: "Bearer any", ...(prefer && { prefer }) };
    await (await fetch(mock.url + url, { headers })).text();
  }
  await expect.poll(() => logged.length).toBe(2);
  const hint = "a key in the URL gets into logs, send it as Authorization: Bearer";
  const warnings = [`unknown query parameter "token": ${hint}`];
  expect(logged[0]).toEqual({ method: "GET", url: `${path}?limit=1&token=[key]`, status: 200, warnings });
  expect(logged[1]).toEqual(logged[0]);
});

/** The entries that a listening mock logs while `act` runs. */
/** @param lines How many lines to wait for: that of a client which left comes when the mock sees that it has left. */
async function entriesOf(
  act: (mock: Mock) => Promise<unknown>,
  lines = 0,
): Promise<readonly Record<string, unknown>[]> {
  const entries: Record<string, unknown>[] = [];
  const logTo = (line: string) => {
    const { time: _time, ms: _ms, ...entry } = JSON.parse(line);
    entries.push(entry);
  };
  const mock = await startMock({ port: 0, log: "json", logTo });
  await act(mock);
  await expect.poll(() => entries.length).toBeGreaterThanOrEqual(lines);
  await mock.close();
  return entries;
}

const headers = { authorization: "Bearer any" };
const failed = () => "failed";

test("every request is logged with its reason, also those without a response and those cut off", async () => {
  const entries = await entriesOf(async (mock) => {
    for (const link of ["test_reset", "test_truncated", "test_malformed", "test_500", "test_502_html"]) {
      const response = fetch(`${mock.url}/api/smart-links/${link}/clicks`, { headers });
      await response.then((each) => each.text()).catch(failed);
    }
    mock.fail({ fault: "empty" });
    await fetch(mock.url + path, { headers }).catch(failed);
    await fetch(`${mock.url}/nothing`, { headers });
    await fetch(`${mock.url}/%`, { headers });
  });
  const of = (link: string) => `/api/smart-links/${link}/clicks`;
  expect(entries.map(({ url, status, why }) => [url, status, why])).toEqual([
    [of("test_reset"), null, "reset (asked for by: link)"],
    [of("test_truncated"), 200, "truncate (asked for by: link)"],
    [of("test_malformed"), 200, "malformed (asked for by: link)"],
    [of("test_500"), 500, "Server Error (asked for by: link)"],
    [of("test_502_html"), 502, "a page of HTML (asked for by: link)"],
    [path, null, "empty (asked for by: queued fault)"],
    ["/nothing", 404, expect.stringContaining("/nothing")],
    ["/%", 400, undefined],
  ]);
});

test("a request whose client left before the response is logged", async () => {
  const entries = await entriesOf(async ({ url, waitFor }) => {
    const early = new AbortController();
    const options = { headers, signal: early.signal };
    const left = fetch(`${url}/api/smart-links/test_slow_60000/clicks`, options).catch(failed);
    await waitFor({ link: "test_slow_60000" });
    early.abort();
    await left;
    const late = new AbortController();
    const slow = await fetch(url + path, {
      headers: { ...headers, prefer: "fault=slow-body" },
      signal: late.signal,
    });
    late.abort();
    await slow.text().catch(failed);
  }, 2);
  expect(entries.map(({ status, why }) => [status, why])).toEqual([
    [null, "the client left before the response"],
    [200, "slow-body (asked for by: preference)"],
  ]);
});

test("warnings are logged in both styles, without keys", async () => {
  const url = `${path}?lmit=1&${key}=2`;
  const [json = ""] = await linesOf("json", url, "Bearer any");
  expect(JSON.parse(json).warnings).toEqual([
    'unknown query parameter "lmit", did you mean "limit"?',
    'unknown query parameter "[key]"',
  ]);
  const [pretty] = await linesOf("pretty", url, "Bearer any");
  expect(pretty).toMatch(
    / ms \| warning: unknown query parameter "lmit", did you mean "limit"\? \| warning: /,
  );
});

test("the log of 60 requests over one connection has 60 lines, in their order", async () => {
  const entries = await entriesOf(async ({ url }) => {
    for (let i = 0; i < 60; i++) await (await fetch(`${url}${path}?limit=1&offset=${i}`, { headers })).text();
  });
  expect(entries.map((entry) => entry.url)).toEqual(
    Array.from({ length: 60 }, (_, i) => `${path}?limit=1&offset=${i}`),
  );
});
