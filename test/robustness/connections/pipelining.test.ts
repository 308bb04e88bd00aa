/** Requests that a client sends before it has read responses (pipelining). */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { limits } from "../../../src/server/http/limits.ts";
import { type MockProcess, mockProcesses } from "../support/mock-process.ts";
import { connectClient, get } from "../support/odd-clients.ts";
import { repliesIn, talk } from "./raw-connection.ts";

const clicks = "/api/smart-links/eveniet/clicks";
const large = `${clicks}?limit=1000&date_start=2024-01-01`;

const mocks = mockProcesses();
let mock: MockProcess;
beforeAll(async () => {
  mock = await mocks.start("--now", "2026-02-01T00:00:00Z");
});
afterAll(() => mocks[Symbol.dispose]());

async function statusesOf(text: string): Promise<readonly number[]> {
  const requests = text.split(/(?=GET )/).length;
  const { bytes } = await talk({ port: mock.port, parts: [text], patienceMs: 2500 });
  return repliesIn(bytes, Array<string>(requests).fill("GET")).map(({ status }) => status);
}

const withLargeHeaders = (prefer: string) =>
  get(prefer).replace("prefer", `x-filler: ${"x".repeat(13_000)}\r\nprefer`);

// These wait most of the time, so they wait together. Those after them look at memory.
test.concurrent("responses come in order, each after its own delay", async () => {
  const text = ["delay=150", "code=404", "delay=50, code=503", "code=200"]
    .map((prefer) => get(prefer))
    .join("");
  expect(await statusesOf(text)).toEqual([200, 404, 503, 200]);
});

test.concurrent("a slow body behind a delayed response is sent completely", async () => {
  expect(await statusesOf(get("delay=100") + get("fault=slow-body") + get("code=404"))).toEqual([
    200, 200, 404,
  ]);
});

test.concurrent("a request that arrives in part while its connection is not read is not late", {
  timeout: 30_000,
}, async () => {
  const last = get("code=404").replace("prefer", "connection: close\r\nprefer");
  const text = get("delay=14000") + withLargeHeaders("code=404").repeat(59) + last;
  const { bytes } = await talk({ port: mock.port, parts: [text], patienceMs: 15_500 });
  const statuses = repliesIn(bytes, Array<string>(61).fill("GET")).map(({ status }) => status);
  expect(statuses).toEqual([200, ...Array(60).fill(404)]);
});

/** A text in pieces that come one after the other; all at once without a length. */
const inPieces = (text: string, length = text.length) => ({
  parts: Array.from({ length: Math.ceil(text.length / length) }, (_, i) =>
    text.slice(i * length, (i + 1) * length),
  ),
  pauseMs: length < text.length ? 3 : 0,
});

describe.concurrent.each([undefined, 3000, 9000, 33_000])("in pieces of %s bytes", (length) => {
  test("a connection with too many unanswered requests gets an error and is closed", async () => {
    const small = "GET / HTTP/1.1\r\nhost: a\r\n\r\n";
    const text = get("delay=60000") + small.repeat(limits.unansweredRequests + 500);
    const { bytes, isClosed } = await talk({ port: mock.port, ...inPieces(text, length), patienceMs: 5000 });
    expect(isClosed).toBe(true);
    expect(bytes.toString()).toContain("TOO_MANY_UNANSWERED_REQUESTS");
  });

  test("a connection with more bytes than may wait is read later, and gets all responses", async () => {
    const count = limits.unansweredRequests + 500;
    const text = get("delay=500") + get("code=404").repeat(count);
    const { bytes } = await talk({ port: mock.port, ...inPieces(text, length), patienceMs: 5000 });
    const statuses = repliesIn(bytes, Array<string>(count + 1).fill("GET")).map(({ status }) => status);
    expect(statuses).toEqual([200, ...Array(count).fill(404)]);
  });
});

test("large delayed pages take little memory, on one connection and on many", async ({ skip }) => {
  const before = mock.residentMegabytes();
  if (before === undefined) return skip("There is no /proc here.");
  const one = { text: get("delay=60000", large).repeat(limits.unansweredRequests - 1) };
  const many = Array.from({ length: 400 }, () => ({ text: get("delay=60000", large) }));
  const sockets = await Promise.all([one, ...many].map((client) => connectClient(mock.port, client)));
  await expect.poll(requests, { timeout: 15_000, interval: 500 }).toBeGreaterThan(400);
  // Their bodies are 270 KB each: 108 MB for the many, 270 MB for the one.
  expect(mock.residentMegabytes()).toBeLessThan(before + 70);
  for (const socket of sockets) socket.destroy();
});

test.for<[string, number, number]>([
  ["few", 8, limits.unansweredRequests - 1],
  ["many", 400, 30],
])(
  "requests with large headers that wait take little memory, on %s connections",
  async ([, connections, length], { skip }) => {
    const before = mock.residentMegabytes();
    if (before === undefined) return skip("There is no /proc here.");
    const client = { text: get("delay=60000") + withLargeHeaders("code=404").repeat(length) };
    const sockets = await Promise.all(
      Array.from({ length: connections }, () => connectClient(mock.port, client)),
    );
    await sleep(3000);
    const after = mock.residentMegabytes();
    for (const socket of sockets) socket.destroy();
    // The headers are 100 MB and 160 MB.
    expect(after).toBeLessThan(before + 90);
  },
);

async function requests(): Promise<number> {
  const response = await fetch(`http://127.0.0.1:${mock.port}/__admin/requests?limit=1`);
  return ((await response.json()) as { total: number }).total;
}

test("the journal lists a delayed response before it is sent", async () => {
  const socket = await connectClient(mock.port, {
    text: get("delay=60000", "/api/smart-links/delayed/clicks"),
  });
  const listed = async () =>
    (await fetch(`http://127.0.0.1:${mock.port}/__admin/requests?link=delayed`)).json();
  await expect
    .poll(listed, { timeout: 10_000 })
    .toMatchObject({ requests: [{ status: 200, delayMs: 60_000, why: null }] });
  socket.destroy();
});

test("the mock is unharmed", async () => {
  expect(mock.failure()).toBeUndefined();
  expect(await statusesOf(get("code=200"))).toEqual([200]);
});
