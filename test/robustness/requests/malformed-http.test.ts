/** What is hardly HTTP: refused in the vendor's shape all the same, and never taken for another reply. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/index.ts";
import { open, repliesIn, talk, type WireReply } from "../connections/raw-connection.ts";
import { flawOf } from "./vendor-shape.ts";

let mock: Mock;
let port: number;
beforeAll(async () => {
  mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z" });
  port = Number(new URL(mock.url).port);
});
afterAll(() => mock.close());

const clicks = "/api/smart-links/eveniet/clicks";
const kept = "host: a\r\nauthorization: Bearer any\r\n";
const head = `${kept}connection: close\r\n`;
const question = `GET ${clicks}?limit=1 HTTP/1.1\r\n${kept}\r\n`;
const last = `GET ${clicks}?limit=1 HTTP/1.1\r\n${head}\r\n`;

async function ask(...parts: readonly string[]): Promise<readonly WireReply[]> {
  const { bytes, isClosed } = await talk({ port, parts, patienceMs: 5000 });
  expect(isClosed).toBe(true);
  return repliesIn(bytes, []);
}

const statuses = (replies: readonly WireReply[]) => replies.map(({ status }) => status);

describe("a malformed request gets an error body", () => {
  test.each<[string, number, string]>([
    ["no Host", 400, `GET ${clicks} HTTP/1.1\r\n\r\n`],
    ["an expectation nobody knows", 417, `GET ${clicks} HTTP/1.1\r\n${head}expect: miracles\r\n\r\n`],
    ["CONNECT", 405, "CONNECT example.test:443 HTTP/1.1\r\nhost: a\r\n\r\n"],
    ["HTTP/2", 400, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
    ["a method nobody knows", 400, `FOO ${clicks} HTTP/1.1\r\n${head}\r\n`],
    ["a NUL in the path", 400, `GET /api/smart-links/\0/clicks HTTP/1.1\r\n${head}\r\n`],
    ["bytes above ASCII in the path", 400, `GET /api/smart-links/\xff/clicks HTTP/1.1\r\n${head}\r\n`],
    ["a percent sign alone", 400, `GET /api/smart-links/%zz/clicks HTTP/1.1\r\n${head}\r\n`],
    [
      "percent-encoded bytes that are not UTF-8",
      400,
      `GET /api/smart-links/%ff/clicks HTTP/1.1\r\n${head}\r\n`,
    ],
    ["two lengths", 400, `GET ${clicks} HTTP/1.1\r\n${head}content-length: 1\r\ncontent-length: 2\r\n\r\n`],
    [
      "a length and chunks",
      400,
      `GET ${clicks} HTTP/1.1\r\n${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ["a query of 1 MB", 431, `GET ${clicks}?${"q".repeat(1_000_000)} HTTP/1.1\r\n${head}\r\n`],
    ["a header of 1 MB", 431, `GET ${clicks} HTTP/1.1\r\n${head}x: ${"x".repeat(1_000_000)}\r\n\r\n`],
    ["TRACE", 405, `TRACE ${clicks} HTTP/1.1\r\n${head}\r\n`],
    ["a page that the documentation does not have", 404, `GET /docs/none HTTP/1.1\r\n${head}\r\n`],
    ["a way out of the documentation", 404, `GET /explorer/..%2f..%2fpackage.json HTTP/1.1\r\n${head}\r\n`],
    ["a NUL in the documentation", 404, `GET /explorer/swagger-ui/%00 HTTP/1.1\r\n${head}\r\n`],
  ])("%s: %i", async (_name, status, bytes) => {
    const [reply, ...more] = await ask(bytes);
    expect(more).toEqual([]);
    expect(reply?.status).toBe(status);
    const [method = "", target = ""] = bytes.split(" ");
    expect(flawOf({ method, target }, reply!)).toBeUndefined();
  });
});

test("a client that sends CONNECT and resets does no harm", async () => {
  const parts = ["CONNECT example.test:443 HTTP/1.1\r\nhost: a\r\n\r\n"];
  await Promise.all(Array.from({ length: 200 }, () => talk({ port, parts, end: "reset" })));
  expect(statuses(await ask(last))).toEqual([200]);
});

test("HTTP/1.0 needs no Host header", async () => {
  const replies = await ask(`GET ${clicks}?limit=1 HTTP/1.0\r\nauthorization: Bearer any\r\n\r\n`);
  expect(statuses(replies)).toEqual([200]);
});

test("the body of a GET is ignored", async () => {
  const chunked = `GET ${clicks}?limit=1 HTTP/1.1\r\n${kept}transfer-encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`;
  expect(statuses(await ask(chunked + last))).toEqual([200, 200]);
});

describe("malformed bytes after a request", () => {
  test("a malformed body gets no second response", async () => {
    const broken = `GET ${clicks}?limit=1 HTTP/1.1\r\n${kept}transfer-encoding: chunked\r\n\r\nzz\r\n`;
    expect(statuses(await ask(broken))).toEqual([200]);
  });

  // Fastify writes so to whoever says 2.0, in whatever they say it.
  test("a response that is written in pieces stays complete", async () => {
    const large = `GET /api/smart-links/%20%20/clicks?limit=1000 HTTP/2.0\r\n${head}`;
    const broken = `${large}transfer-encoding: chunked\r\n\r\nzz;=\r\n`;
    const [reply, ...more] = await ask(broken);
    expect(JSON.parse(reply!.body.toString()).data.rows.length).toBeGreaterThan(80);
    expect(more).toEqual([]);
  });

  test("a response without an end is ended", async () => {
    const stream = `GET /__admin/requests/stream HTTP/1.1\r\n${kept}transfer-encoding: chunked\r\n\r\nzz\r\n`;
    expect(await talk({ port, parts: [stream], patienceMs: 5000 })).toMatchObject({ isClosed: true });
  });

  test("no error takes the place of the response to a later request", async () => {
    const [first, ...more] = statuses(await ask(`${question.repeat(3)}garbage\r\n\r\n`));
    expect(first).toBe(200);
    expect(more.every((status) => status === 200)).toBe(true);
  });

  test("an error is sent when every earlier request has its response", async () => {
    const { bytes } = await talk({ port, parts: [question, "garbage\r\n\r\n"], pauseMs: 200 });
    expect(statuses(repliesIn(bytes, []))).toEqual([200, 400]);
  });
});

test("a hundred pipelined requests get responses in order", async () => {
  const limits = Array.from({ length: 100 }, (_, i) => 1 + ((i * 37) % 100));
  const parts = limits.map(
    (limit) => `GET ${clicks}?limit=${limit}&date_start=2025-01-01 HTTP/1.1\r\n${kept}\r\n`,
  );
  const replies = await ask(parts.join("") + last);
  const rows = replies.map(({ body }) => JSON.parse(body.toString()).data.rows.length);
  expect(rows).toEqual([...limits, 1]);
});

test("a request that arrives while the mock closes gets its response", async () => {
  await using closing = await startMock({ port: 0 });
  const socket = await open(Number(new URL(closing.url).port));
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  // Half a question keeps the connection from being idle, so closing waits for it.
  socket.write(question.slice(0, 20));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const ending = closing.close();
  await new Promise((resolve) => setTimeout(resolve, 50));
  socket.write(question.slice(20));
  await Promise.all([ending, closed]);
  expect(statuses(repliesIn(Buffer.concat(chunks), []))).toEqual([200]);
});
