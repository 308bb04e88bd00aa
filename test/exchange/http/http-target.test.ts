import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { keyPlaceholder } from "../../../src/exchange/exchange.ts";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import { loopback, question } from "../loopback.ts";

import { ask, json, key } from "./ask-server.ts";

describe("what is sent", () => {
  test("method, path, headers and the key", async () => {
    await using server = await loopback(json);
    const answer = await httpTarget(server.origin, { token: key, userAgent: "me" }).send(
      question({ path: "/a%20b?c=d%2Be", headers: { prefer: "code=429" } }),
    );
    const [seen] = server.seen;
    expect([seen!.method, seen!.url]).toEqual(["GET", "/a%20b?c=d%2Be"]);
    expect(seen!.headers).toMatchObject({
      authorization: `Bearer ${key}`,
      accept: "application/json",
      "user-agent": "me",
      prefer: "code=429",
    });
    expect(answer).toMatchObject({
      kind: "response",
      attempts: 1,
      exchange: { request: { path: "/a%20b?c=d%2Be" }, response: { status: 200, body: '{"data":1}' } },
    });
  });

  test.each([
    ["key", `Bearer ${key}`],
    ["none", undefined],
    ["wrong", "Bearer ofapi_test_expired"],
  ] as const)("auth %s", async (auth, authorization) => {
    await using server = await loopback(json);
    await httpTarget(server.origin, { token: key }).send(question({ auth }));
    expect(server.seen[0]!.headers.authorization).toBe(authorization);
  });

  test("no credentials but the target's own", async () => {
    await using server = await loopback(json);
    const headers = { Authorization: "Bearer mine", cookie: "a=b" };
    const answer = await httpTarget(server.origin).send(question({ headers }));
    expect(server.seen[0]!.headers).not.toHaveProperty("authorization");
    expect(server.seen[0]!.headers).not.toHaveProperty("cookie");
    expect(JSON.stringify(answer)).not.toContain("mine");
  });

  test("a path cannot lead to another host", async () => {
    await using server = await loopback(json);
    await using other = await loopback(json);
    const path = `/${other.origin.replace("http:", "")}/x`;
    await httpTarget(server.origin, { token: key }).send(question({ path }));
    expect([server.seen.length, other.seen.length]).toEqual([1, 0]);
    await expect(httpTarget(server.origin).send(question({ path: other.origin }))).rejects.toThrow(
      expect.objectContaining({ code: "invalid_option" }),
    );
  });
});

test.each([
  "app.onlyfansapi.com",
  "",
  "ftp://host",
  "file:///etc/passwd",
  "http://user:hunter2@host",
  "http://hunter2@host",
  "http://host/api",
  "http://host/?key=hunter2",
  "http://host/?",
  "http://host/#x",
])("%s is no target, and nothing of it but the host is repeated", (origin) => {
  const error = catching(() => httpTarget(origin));
  expect(error).toMatchObject({ name: "KitError", code: "invalid_target" });
  expect(JSON.stringify([error, error.message])).not.toContain("hunter2");
});

test.each([
  { token: "" },
  { token: "two\r\nlines" },
  { timeoutMs: 0 },
  { timeoutMs: 2 ** 31 },
  { maxBytes: 1.5 },
  { maxBytes: 0 },
  { retries: -1 },
  { retries: Number.NaN },
])("%j is refused", (options) => {
  const [option] = Object.keys(options);
  const error = catching(() => httpTarget("http://127.0.0.1:1", options));
  expect(error).toMatchObject({ code: "invalid_option", facts: { option } });
  expect(error.message).toMatch(option === "token" ? /API key/ : new RegExp(`^${option} must be`));
  expect(error.message).not.toContain("two");
});

test.each([{ timeoutMs: 1 }, { timeoutMs: 2 ** 31 - 1 }, { maxBytes: 1 }, { retries: 0 }, { token: "~!" }])(
  "%j is taken",
  (options) => expect(httpTarget("http://127.0.0.1:1", options).name).toBe("http://127.0.0.1:1"),
);

describe("what comes back", () => {
  test("a large body, in pieces, to the byte", async () => {
    const text = Array.from({ length: 9000 }, (_, n) => `row ${n}\n`).join("");
    for (const compressed of [false, true]) {
      const { answer } = await ask((_request, response) => {
        if (compressed) return void response.setHeader("content-encoding", " GZIP ").end(gzipSync(text));
        for (let at = 0; at < text.length; at += 1000) response.write(text.slice(at, at + 1000));
        response.end();
      });
      expect(answer).toMatchObject({ exchange: { response: { body: text } } });
    }
  });

  test("as long as it took, by the clock", async () => {
    let now = 1000;
    const clock = () => (now += 40);
    const { answer } = await ask(json, { clock });
    expect(answer).toHaveProperty("exchange.latencyMs", 40);
    await using server = await loopback(json);
    const measured = await httpTarget(server.origin).send(question());
    const latencyMs = measured.kind === "response" ? measured.exchange.latencyMs : Number.NaN;
    expect(latencyMs).toBeGreaterThanOrEqual(0);
    expect(latencyMs).toBeLessThan(10_000);
  });

  test("over one connection, when it is asked in turn", async () => {
    const sockets = new Set<unknown>();
    await using server = await loopback((request, response) => {
      sockets.add(request.socket);
      json(request, response);
    });
    const target = httpTarget(server.origin);
    for (let turn = 0; turn < 3; turn += 1) await target.send(question());
    expect(server.seen.map(({ headers }) => [headers["user-agent"], headers["accept-encoding"]])).toEqual(
      Array(3).fill(["smart-links-kit", "gzip"]),
    );
    expect(sockets.size).toBe(1);
  });

  test("repeated headers joined, names in lower case", async () => {
    const { answer } = await ask((_request, response) => {
      response.writeHead(200, ["X-Twice", "a", "x-twice", "b", "__proto__", "c"]).end();
    });
    const headers = answer.kind === "response" ? answer.exchange.response.headers : {};
    expect(headers["x-twice"]).toBe("a, b");
    expect(Object.getOwnPropertyDescriptor(headers, "__proto__")?.value).toBe("c");
  });

  test.each([
    ["gzip", gzipSync],
    ["br", brotliCompressSync],
  ])("a body in %s is decompressed", async (encoding, compress) => {
    const { answer } = await ask((_request, response) => {
      response.setHeader("content-encoding", encoding).end(compress("größe"));
    });
    expect(answer).toMatchObject({ exchange: { response: { body: "größe" } } });
  });

  test("bytes that are not UTF-8 are told", async () => {
    const { answer } = await ask((_request, response) => {
      response.end(Buffer.from([0x22, 0xff, 0x22]));
    });
    expect(answer).toMatchObject({ exchange: { response: { body: '"\ufffd"', invalidUtf8: true } } });
  });

  test("U+FFFD itself is UTF-8, and a byte order mark is kept", async () => {
    const { answer } = await ask((_request, response) => {
      response.end("\ufeff\ufffd");
    });
    expect(answer).toMatchObject({ exchange: { response: { body: "\ufeff\ufffd" } } });
    expect(answer).not.toHaveProperty("exchange.response.invalidUtf8");
  });

  test("a key that is repeated is replaced, whatever its coding", async () => {
    const base64 = Buffer.from(`xBearer ${key}`).toString("base64");
    const hex = Buffer.from(key).toString("hex");
    const { answer } = await ask((_request, response) => {
      response.setHeader("x-echo", key).end(JSON.stringify({ key, base64, hex }));
    });
    const { headers, body } = answer.kind === "response" ? answer.exchange.response : expect.fail();
    expect(headers["x-echo"]).toBe(keyPlaceholder);
    expect(JSON.parse(body)).toMatchObject({ key: keyPlaceholder, hex: keyPlaceholder });
    expect(Buffer.from(JSON.parse(body).base64, "base64").toString()).not.toContain(key.slice(0, 12));
  });
});

function catching(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  return expect.fail("nothing was thrown");
}
