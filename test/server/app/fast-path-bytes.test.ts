/** Bytes that no client library sends, on the short way: answered as Node and Fastify would. */
import { once } from "node:events";
import { afterAll, expect, it } from "vitest";
import { type Mock, startMock } from "../../../src/index.ts";
import { open, repliesIn, talk, type WireReply } from "../../robustness/connections/raw-connection.ts";

const mock = await startMock({ port: 0, seed: "straight", now: "2026-02-01T00:00:00Z" });
afterAll(() => mock.close());

const portOf = ({ url }: Mock) => Number(new URL(url).port);
const path = "/api/smart-links/eveniet/clicks?limit=1";
const key = "Authorization: Bearer any";

async function say(first: string, ...lines: readonly string[]): Promise<WireReply> {
  const parts = [[first, ...lines, "Connection: close", "", ""].join("\r\n")];
  const { bytes } = await talk({ port: portOf(mock), parts });
  return repliesIn(bytes, [first.split(" ", 1)[0]!])[0]!;
}

it("a request of HTTP/1.1 without a Host is refused, one of HTTP/1.0 is not", async () => {
  expect((await say(`GET ${path} HTTP/1.1`, "Host: a", key)).status).toBe(200);
  expect((await say(`GET ${path} HTTP/1.1`, key)).status).toBe(400);
  expect((await say(`GET ${path} HTTP/1.0`, key)).status).toBe(200);
});

it.each(["DELETE", "POST", "PUT"])("%s without a body does not go there", async (method) => {
  expect((await say(`${method} ${path} HTTP/1.1`, "Host: a", key)).status).toBe(405);
});

it("of two keys the first counts", async () => {
  const other = "Authorization: Basic any";
  expect((await say(`GET ${path} HTTP/1.1`, "Host: a", key, other)).status).toBe(200);
  expect((await say(`GET ${path} HTTP/1.1`, "Host: a", other, key)).status).toBe(401);
});

it("requests that come together are answered in their order", async () => {
  const one = (limit: number) =>
    `GET ${path.replace("1", String(limit))} HTTP/1.1\r\nHost: a\r\n${key}\r\n\r\n`;
  const limits = [1, 100, 2, 50, 3];
  const { bytes } = await talk({ port: portOf(mock), parts: [limits.map(one).join("")], patienceMs: 300 });
  const replies = repliesIn(bytes, []);
  expect(replies.map(({ body }) => JSON.parse(body.toString()).data.filters.limit)).toEqual(limits);
});

it("a mock that is closing says that the connection ends", async () => {
  const closing = await startMock({ port: 0, seed: "straight", now: "2026-02-01T00:00:00Z" });
  const socket = await open(portOf(closing));
  const chunks: Buffer[] = [];
  socket.on("data", (chunk: Buffer) => chunks.push(chunk));
  // The first holds the connection open, so that the second comes while the mock is closing.
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n${key}\r\nPrefer: delay=300\r\n\r\n`);
  await expect.poll(() => closing.requests().length).toBe(1);
  const closed = closing.close();
  await expect.poll(() => closing.app.server.listening).toBe(false);
  socket.write(`GET ${path} HTTP/1.1\r\nHost: a\r\n${key}\r\n\r\n`);
  await Promise.all([closed, once(socket, "close")]);
  const replies = repliesIn(Buffer.concat(chunks), []);
  expect(replies.map(({ status }) => status)).toEqual([200, 200]);
  expect(replies[1]!.headers.connection).toBe("close");
});
