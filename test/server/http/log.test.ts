import fc from "fast-check";
import { expect, test } from "vitest";
import { createMock, type LogStyle, startMock } from "../../../src/sandbox.ts";

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
    { numRuns: 60 },
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
  expect(logged[0]).toEqual({ method: "GET", url: `${path}?limit=1&token=[key]`, status: 200 });
  expect(logged[1]).toEqual(logged[0]);
});
