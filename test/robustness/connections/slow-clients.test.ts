/** Slow clients do not slow other clients down. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/index.ts";
import { closeStalledConnections } from "../../../src/server/http/stalled-connections.ts";
import { open } from "./raw-connection.ts";

let mock: Mock;
let port: number;
beforeAll(async () => {
  mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z", clicksPerDay: 10_000 });
  port = Number(new URL(mock.url).port);
});
afterAll(() => mock.close());

const clicks = "/api/smart-links/eveniet/clicks";
const lines = `GET ${clicks}?limit=100 HTTP/1.1\r\nhost: a\r\nauthorization: Bearer any\r\n`;

/** Runs while a thousand connections dawdle, and ends them. */
async function among(dawdle: (socket: Socket) => void, act: () => Promise<void>): Promise<void> {
  const sockets: Socket[] = [];
  try {
    for (let i = 0; i < 10; i += 1) {
      sockets.push(...(await Promise.all(Array.from({ length: 100 }, () => open(port)))));
    }
    for (const socket of sockets) dawdle(socket);
    await sleep(100);
    await act();
  } finally {
    for (const socket of sockets) socket.destroy();
  }
}

/** A client that keeps up gets its answers; how long the slowest took. */
async function slowestOf(questions: number): Promise<number> {
  let slowestMs = 0;
  for (let i = 0; i < questions; i += 1) {
    const startedMs = performance.now();
    const reply = await fetch(`${mock.url}${clicks}?limit=10&offset=${i}`, {
      headers: { authorization: "Bearer any" },
    });
    expect(reply.status).toBe(200);
    expect(((await reply.json()) as { data: { rows: unknown[] } }).data.rows).toHaveLength(10);
    slowestMs = Math.max(slowestMs, performance.now() - startedMs);
  }
  return slowestMs;
}

describe("an ordinary client gets its responses beside a thousand connections", () => {
  test.each<[string, (socket: Socket) => void]>([
    ["that send nothing", () => undefined],
    ["that never finish their headers", (socket) => socket.write(lines)],
    ["that never finish a body", (socket) => socket.write(`${lines}content-length: 1000\r\n\r\n{`)],
    [
      "that read a byte a second",
      (socket) => {
        // A stream that listens to `readable` alone takes what it can hold, and not a byte more.
        socket.on("readable", () => undefined);
        const reading = setInterval(() => socket.read(1), 1000);
        socket.once("close", () => clearInterval(reading)).write(`${lines}\r\n`);
      },
    ],
    [
      "that send a byte a second",
      (socket) => {
        let at = 0;
        const writing = setInterval(() => socket.write(lines[at++ % lines.length]!), 1000);
        socket.once("close", () => clearInterval(writing));
      },
    ],
  ])("%s", async (_name, dawdle) => {
    // Generous: the bound tells starving from slow, on any machine.
    await among(dawdle, async () => {
      expect(await slowestOf(50)).toBeLessThan(2000);
      // Once more when the dawdling has gone on for a while.
      await sleep(1500);
      expect(await slowestOf(10)).toBeLessThan(2000);
    });
  });
});

describe("a connection with an unread response", () => {
  const large = Buffer.alloc(16 * 1024 * 1024, "x");
  const timeoutMs = 400;

  async function answered(read: (socket: Socket) => void, waitMs: number): Promise<boolean> {
    const server = createServer((_request, response) => response.end(large));
    closeStalledConnections(server, timeoutMs);
    await once(server.listen(0, "127.0.0.1"), "listening");
    const socket = await open((server.address() as AddressInfo).port);
    const [held] = (
      await Promise.all([once(server, "request"), socket.write("GET / HTTP/1.1\r\nhost: a\r\n\r\n")])
    )[0];
    read(socket);
    await sleep(waitMs);
    const isCut = held.socket.destroyed;
    socket.destroy();
    server.closeAllConnections();
    server.close();
    return !isCut;
  }

  test("is closed when its client reads nothing", async () => {
    expect(await answered((socket) => socket.pause(), 3 * timeoutMs)).toBe(false);
  });

  test("stays open when its client reads in time", async () => {
    expect(await answered((socket) => socket.resume(), 3 * timeoutMs)).toBe(true);
  });

  test("stays open before the time is up", async () => {
    expect(await answered((socket) => socket.pause(), timeoutMs / 2)).toBe(true);
  });
});
