/** The mock stops within about a second, whatever its clients do. */
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startMock } from "../../src/index.ts";
import { type MockProcess, mockProcesses } from "./support/mock-process.ts";
import { connectClient, oddClients } from "./support/odd-clients.ts";

/** 700 ms for open requests, and time for a loaded machine. */
const mostMs = 1500;

const mocks = mockProcesses();
afterAll(() => mocks[Symbol.dispose]());

describe("SIGTERM ends the mock with exit code 0 while a client holds", () => {
  test.each(Object.entries(oddClients))("%s", async (_name, client) => {
    const mock = await mocks.start();
    const socket = await connectClient(mock.port, client);
    await sleep(150);
    const stopped = await mock.stop("SIGTERM");
    socket.destroy();
    expect(stopped).toMatchObject({ code: 0, stderr: "" });
    expect(stopped.tookMs).toBeLessThan(mostMs);
  });
});

test("SIGINT ends the mock with exit code 0 while every odd client is connected", async () => {
  const mock = await mocks.start();
  const sockets = await Promise.all(
    Object.values(oddClients).map((client) => connectClient(mock.port, client)),
  );
  await sleep(150);
  const stopped = await mock.stop("SIGINT");
  for (const socket of sockets) socket.destroy();
  expect(stopped).toMatchObject({ code: 0, stderr: "" });
  expect(stopped.tookMs).toBeLessThan(mostMs);
});

describe("clients that disconnect leave no file descriptor", () => {
  let mock: MockProcess;
  /** What is open before the first client: one figure for all, so that no client's end is awaited by the next. */
  let atRest: number;
  beforeAll(async () => {
    mock = await mocks.start();
    // The admin API is loaded at its first request.
    await fetch(`http://127.0.0.1:${mock.port}/__admin/sessions`, { headers: { connection: "close" } });
    atRest = mock.openDescriptors() ?? 0;
  });

  // Three of a kind: the connection above may still be counted, and must not hide one that stays.
  test.each(Object.entries(oddClients))("%s", async (_name, client) => {
    const sockets = await Promise.all(["1st", "2nd", "3rd"].map(() => connectClient(mock.port, client)));
    await sleep(100);
    for (const socket of sockets) socket.destroy();
    await expect.poll(() => mock.openDescriptors() ?? 0, { timeout: 3000 }).toBeLessThanOrEqual(atRest);
    expect(mock.failure()).toBeUndefined();
  });

  test("and the mock still ends with exit code 0", async () => {
    expect(await mock.stop("SIGTERM")).toMatchObject({ code: 0, stderr: "" });
  });
});

test.each(["127.0.0.1", "localhost"])(
  "close() ends a mock on %s while every odd client is connected",
  async (host) => {
    const mock = await startMock({ port: 0, host });
    const port = Number(new URL(mock.url).port);
    const sockets = await Promise.all(Object.values(oddClients).map((client) => connectClient(port, client)));
    await sleep(150);
    const startMs = performance.now();
    await mock.close();
    for (const socket of sockets) socket.destroy();
    expect(performance.now() - startMs).toBeLessThan(mostMs);
  },
);
