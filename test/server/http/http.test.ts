import { connect } from "node:net";
import { afterAll, expect, test } from "vitest";
import { startMock } from "../../../src/sandbox.ts";
import { expectValid, paths, reply } from "../respond/valid-response.ts";

const mock = await startMock({ port: 0, seed: "http", now: "2026-02-01T12:00:00Z" });
afterAll(() => mock.close());
const { app } = mock;
const [older, newer] = [paths["2026-01"], paths["2026-09"]];

test.each([
  "/nothing",
  "/api",
  "/api/smart-links/",
  "/api/smart-links/eveniet/",
  `${newer}/more`,
  `${newer}/`,
  `/x${newer}`,
])("there is nothing at %s, and JSON says so", async (path) => {
  const { status, body } = await reply(app, path);
  expect(status).toBe(404);
  expect(body).toMatchObject({ error: "NOT_FOUND", message: `There is nothing at ${JSON.stringify(path)}.` });
});

test.each([
  "/api/smart-links//clicks",
  "/api//smart-links/eveniet/clicks",
  "/api/acct_1/smart-links//clicks",
])("%s lacks a name, and is nothing", async (path) => expect((await reply(app, path)).status).toBe(404));

test.each(["post", "put", "patch", "delete"] as const)(
  "%s does not go there, and Allow says what does",
  async (method) => {
    for (const path of [older, newer]) {
      const { status, body, headers } = await reply(app, path, { method });
      expect(status).toBe(405);
      expect(headers.allow).toBe("GET, HEAD, OPTIONS");
      expect(body.error).toBe("METHOD_NOT_ALLOWED");
    }
  },
);

test("a body that nobody asked for changes nothing", async () => {
  const headers = { authorization: "Bearer any", "content-type": "application/json" };
  const url = `${mock.url}${newer}`;
  for (const body of ["{", "x".repeat(3_000_000)]) {
    const response = await fetch(url, { method: "POST", headers, body });
    expect(response.status).toBe(405);
    await response.text();
  }
  // The PHP client sends the content type of a body without a body.
  expect((await reply(app, newer, { headers })).status).toBe(200);
});

test("OPTIONS tells the methods, without a key", async () => {
  const { status, headers } = await reply(app, newer, { method: "options", headers: {} });
  expect(status).toBe(204);
  expect(headers.allow).toBe("GET, HEAD, OPTIONS");
  expect((await reply(app, "/nothing", { method: "options", headers: {} })).status).toBe(404);
});

test("a front end of any origin may ask", async () => {
  const origin = { origin: "http://localhost:5173" };
  const preflight = await reply(app, newer, {
    method: "options",
    headers: {
      ...origin,
      "access-control-request-method": "GET",
      "access-control-request-headers": "authorization, prefer",
    },
  });
  expect(preflight.status).toBe(204);
  expect(preflight.headers).toMatchObject({
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "authorization, prefer",
  });
  expect(preflight.headers["access-control-allow-methods"]).toContain("GET");
  for (const asked of [{}, { headers: origin }, { headers: { ...origin, authorization: "Bearer any" } }]) {
    const { headers } = await reply(app, newer, asked);
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["access-control-expose-headers"]).toContain("*");
  }
  expect((await reply(app, "/nothing")).headers["access-control-allow-origin"]).toBe("*");
});

test("with corsCredentials the origin is named, so that requests with credentials can be read", async () => {
  await using strict = await startMock({ port: 0, corsCredentials: true });
  const origin = "http://localhost:3000";
  for (const path of [
    "/api/smart-links/eveniet/clicks?limit=1",
    "/api/smart-links/test_500/clicks",
    "/nothing",
  ]) {
    const { headers } = await fetch(strict.url + path, { headers: { origin, authorization: "Bearer any" } });
    expect(headers.get("access-control-allow-origin"), path).toBe(origin);
    expect(headers.get("access-control-allow-credentials"), path).toBe("true");
    expect(headers.get("access-control-expose-headers"), path).toContain("content-type");
    expect(headers.get("vary"), path).toMatch(/\bOrigin$/);
  }
  const { headers } = await fetch(`${strict.url}/nothing`);
  expect(headers.get("access-control-allow-origin")).toBe("*");
  expect(headers.get("access-control-allow-credentials")).toBeNull();
});

test.each(["/api/smart-links/%zz/clicks", "/api/%E0%A4%A/smart-links/eveniet/clicks", "/%"])(
  "the malformed encoding of %s is refused as JSON",
  async (path) => {
    const { status, body } = await reply(app, path);
    expect(status).toBe(400);
    expect(body.error).toBe("BAD_REQUEST");
  },
);

/** Sends bytes, and gives what came back until the end of the connection. */
function raw(bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
    let text = "";
    socket.setTimeout(5000, () => socket.destroy(new Error(`no end after ${JSON.stringify(text)}`)));
    socket.on("data", (chunk) => {
      text += chunk.toString("latin1");
    });
    socket.on("error", reject);
    socket.on("close", () => resolve(text));
    socket.write(bytes, "latin1");
  });
}

/** Status, headers and body of a reply that was read from a socket. */
function parsed(text: string) {
  const [head, body] = text.split("\r\n\r\n") as [string, string];
  const [first, ...lines] = head.split("\r\n") as [string, ...string[]];
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(":")).toLowerCase(), line.slice(line.indexOf(":") + 2)]),
  );
  return { status: Number(first.split(" ")[1]), headers, body };
}

const close = "host: x\r\nconnection: close\r\n";

test.each([
  ["no HTTP at all", "hello\r\n\r\n", 400],
  ["bytes of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400],
  ["a header without a name", `GET / HTTP/1.1\r\n${close}: x\r\n\r\n`, 400],
  ["a header with a line feed", `GET / HTTP/1.1\r\n${close}x: a\nb\r\n\r\n`, 400],
  ["two lengths", `GET / HTTP/1.1\r\n${close}content-length: 1\r\ncontent-length: 2\r\n\r\n`, 400],
  [
    "a length and chunks",
    `POST / HTTP/1.1\r\n${close}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`,
    400,
  ],
  ["headers beyond all measure", `GET / HTTP/1.1\r\n${close}x: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["a version from the future", `GET / HTTP/9.9\r\n${close}\r\n`, 400],
])("%s is refused as JSON, and the mock lives on", async (_name, bytes, status) => {
  const heard = parsed(await raw(bytes));
  expect(heard.status).toBe(status);
  expectValid({ path: "/", ...heard });
  expect(JSON.parse(heard.body).error).toBe("BAD_REQUEST");
  expect((await reply(app, newer)).status).toBe(200);
});

test.each(["PROPFIND", "TRACE", "LINK"])("the method %s is known, and does not go there", async (method) => {
  const heard = parsed(await raw(`${method} ${newer} HTTP/1.1\r\n${close}\r\n`));
  expect(heard.status).toBe(405);
  expect(heard.headers.allow).toBe("GET, HEAD, OPTIONS");
  expectValid({ path: newer, ...heard });
});

test("a request target that holds a whole address is understood", async () => {
  const heard = parsed(
    await raw(`GET http://x${newer}?limit=1 HTTP/1.1\r\n${close}authorization: Bearer any\r\n\r\n`),
  );
  expect(heard.status).toBe(200);
});

test("a reply of many requests on one connection is never mixed with another", async () => {
  const limits = [1, 1000, 3, 500, 2];
  const ask = (limit: number, i: number) =>
    `GET ${newer}?date_start=2024-01-01&limit=${limit} HTTP/1.1\r\nhost: x\r\nauthorization: Bearer any\r\n${
      i === limits.length - 1 ? "connection: close\r\n" : ""
    }\r\n`;
  const text = await raw(limits.map(ask).join(""));
  const bodies = text.split(/HTTP\/1\.1 200 OK\r\n.*?\r\n\r\n/s).slice(1);
  expect(bodies.map((body) => JSON.parse(body).data.rows.length)).toEqual(limits);
});
