import type { RequestListener, ServerResponse } from "node:http";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { keyPlaceholder } from "../../../src/exchange/exchange.ts";
import { type HttpTargetOptions, httpTarget } from "../../../src/exchange/http/http-target.ts";
import type { TargetResult } from "../../../src/exchange/target.ts";
import { inTurn, loopback, question } from "../loopback.ts";

const key = "ofapi_0123456789abcdefghijABCDEFGHIJ0123456789abcdefgh";
const mebibyte = 1024 * 1024;

const json: RequestListener = (_request, response) => {
  response.setHeader("content-type", "application/json").end('{"data":1}');
};
const html =
  (status: number): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { "content-type": "text/html" }).end("<html><h1>Bad gateway</h1></html>");
  };

/** Asks a server once, with a sleep that takes no time and is written down. */
async function ask(listener: RequestListener, options: HttpTargetOptions = {}) {
  await using server = await loopback(listener);
  const slept: number[] = [];
  const target = httpTarget(server.origin, {
    token: key,
    sleep: async (ms) => slept.push(ms),
    clock: () => 0,
    ...options,
  });
  const answer = await target.send(question());
  expect(JSON.stringify(answer)).not.toContain(key);
  return { answer, slept, requests: server.seen.length };
}

function silenceOf(answer: TargetResult) {
  return answer.kind === "failure" ? answer.reason : `answered ${answer.exchange.response.status}`;
}

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

describe("no answer", () => {
  const endless = (response: ServerResponse, chunk: Buffer, everyMs: number) => {
    const timer = setInterval(() => response.write(chunk), everyMs);
    response.on("close", () => clearInterval(timer));
  };
  const flood: RequestListener = (_request, response) => {
    const chunk = Buffer.alloc(mebibyte, " ");
    const more = () => {
      while (!response.destroyed && response.write(chunk));
    };
    response.on("drain", more);
    more();
  };

  test.each<[string, RequestListener, string]>([
    ["a server that says nothing", () => undefined, "timeout"],
    ["a body that drips without end", (_q, response) => endless(response, Buffer.from(" "), 5), "timeout"],
    ["a head without a body", (_q, response) => void response.writeHead(200).flushHeaders(), "timeout"],
    [
      "an endless row of 1xx",
      (_q, response) => {
        const timer = setInterval(() => response.destroyed || response.writeProcessing(), 5);
        response.on("close", () => clearInterval(timer));
      },
      "timeout",
    ],
  ])("%s: %s", async (_name, listener, silence) => {
    const { answer, requests } = await ask(listener, { timeoutMs: 150 });
    expect([silenceOf(answer), requests]).toEqual([silence, 1]);
  });

  test.each<[string, RequestListener]>([
    ["an endless body", flood],
    [
      "a body of 12 MiB and a byte",
      (_q, response) => void response.end(Buffer.alloc(12 * mebibyte + 1, " ")),
    ],
    [
      "a bomb in gzip",
      (_q, response) =>
        void response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(64 * mebibyte))),
    ],
    ["a large header", (_q, response) => void response.setHeader("x-large", "x".repeat(40_000)).end()],
    [
      "many headers",
      (_q, response) => {
        for (let i = 0; i < 4000; i += 1) response.setHeader(`x-${i}`, "many");
        response.end();
      },
    ],
  ])("%s: too large", async (_name, listener) => {
    const { answer, requests } = await ask(listener);
    expect([silenceOf(answer), requests]).toEqual(["too-large", 1]);
  });

  test("12 MiB to the byte is an answer", async () => {
    const body = gzipSync(Buffer.alloc(12 * mebibyte, " "));
    const { answer } = await ask(
      (_q, response) => void response.setHeader("content-encoding", "gzip").end(body),
    );
    expect(silenceOf(answer)).toBe("answered 200");
  });

  test.each<[string, number, RequestListener]>([
    ["a reset before the head", 3, (_q, response) => void response.destroy()],
    [
      "a reset within the body",
      3,
      (_q, response) => {
        response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy());
      },
    ],
    ["what is not HTTP", 1, (request) => void request.socket.end("\u0000\u0000\u0000\r\n\r\n")],
    ["damaged gzip", 1, (_q, response) => void response.setHeader("content-encoding", "gzip").end("no")],
    [
      "gzip cut short",
      1,
      (_q, response) => {
        response.setHeader("content-encoding", "gzip").end(gzipSync("some text").subarray(0, 15));
      },
    ],
  ])("%s: network, after %i requests", async (_name, times, listener) => {
    const { answer, requests } = await ask(listener);
    expect([silenceOf(answer), answer.attempts, requests]).toEqual(["network", times, times]);
  });

  test("nobody listens", async () => {
    const { origin, ...server } = await loopback(json);
    await server[Symbol.asyncDispose]();
    const answer = await httpTarget(origin, { sleep: async () => undefined }).send(question());
    expect(answer).toMatchObject({ reason: "network", attempts: 3 });
    expect(answer).toHaveProperty("detail", "The connection was refused. Is the target running?");
  });
});

describe("redirects", () => {
  const redirect =
    (location: string): RequestListener =>
    (_request, response) =>
      void response.writeHead(302, { location }).end();

  test("within the origin is an answer, and is not followed", async () => {
    const { answer, requests } = await ask(redirect("/login"));
    expect([silenceOf(answer), requests]).toEqual(["answered 302", 1]);
  });

  test("to another port is refused, and nothing is sent there", async () => {
    await using other = await loopback(json);
    const { answer } = await ask(redirect(`${other.origin}/?leak=${key}`));
    expect(silenceOf(answer)).toBe("refused-redirect");
    expect(other.seen).toEqual([]);
  });

  test.each(["https://127.0.0.1/", "//elsewhere.example/", "ftp://127.0.0.1/", "javascript:alert(1)"])(
    "to %s is refused",
    async (location) => expect(silenceOf((await ask(redirect(location))).answer)).toBe("refused-redirect"),
  );

  test("to https of the same host names it", async () => {
    const { answer } = await ask(redirect("https://127.0.0.1/api?leak=1"));
    expect(answer).toHaveProperty("detail", expect.stringContaining("redirects to https://127.0.0.1. Name"));
  });
});

describe("asked again", () => {
  test.each([502, 503, 504, 520, 524])("after the CDN's %i", async (status) => {
    const { answer, slept } = await ask(inTurn(html(status), json));
    expect([silenceOf(answer), answer.attempts, slept]).toEqual(["answered 200", 2, [500]]);
  });

  test("after a reset", async () => {
    const { answer } = await ask(inTurn((_q, response) => void response.destroy(), json));
    expect([silenceOf(answer), answer.attempts]).toEqual(["answered 200", 2]);
  });

  test("after 429, when Retry-After is over", async () => {
    const busy: RequestListener = (_q, response) =>
      void response.writeHead(429, { "retry-after": "7" }).end();
    const { answer, slept } = await ask(inTurn(busy, json));
    expect([silenceOf(answer), answer.attempts]).toEqual(["answered 200", 2]);
    expect(slept).toEqual([7000]);
  });

  test("until the last, which is the answer", async () => {
    const { answer, requests } = await ask(html(502));
    expect([silenceOf(answer), answer.attempts, requests]).toEqual(["answered 502", 3, 3]);
  });

  test.each([200, 400, 401, 404, 408, 422, 500])("not after %i", async (status) => {
    const { answer } = await ask((_q, response) => void response.writeHead(status).end());
    expect([silenceOf(answer), answer.attempts]).toEqual([`answered ${status}`, 1]);
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
