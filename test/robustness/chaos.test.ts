/**
 * Faults, pipelining, disconnects, paused readers, admin calls, event streams and the ends of sessions, all at once and in
 * random order, on a mock in a process of its own. `TEST_SEED` repeats a run, `CHAOS_SECONDS` makes it
 * longer, and `CHAOS_CLIENTS=laggingStream,admin` chooses the clients.
 */
import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { share } from "../support/effort.ts";
import { type ChaosInput, chaosClients } from "./chaos/chaos-clients.ts";
import { createDraw } from "./chaos/draw.ts";
import { type MockProcess, mockProcesses } from "./support/mock-process.ts";

const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);
const seconds = Number(process.env.CHAOS_SECONDS ?? share(30));
const only = process.env.CHAOS_CLIENTS?.split(",");
const clients = chaosClients.filter(({ name }) => only?.includes(name) ?? true);
const workers = 16;
const mostMegabytes = 400;
const mostStopMs = 1500;

test("the mock survives chaos, stays small, responds truthfully and stops in time", {
  timeout: (seconds + 60) * 1000,
}, async () => {
  using mocks = mockProcesses();
  const mock = await mocks.start("--now", "2026-02-01T00:00:00Z", "--sessions", "20", "--journal", "500");
  const expected = await ordinaryPage(mock);
  const startMs = performance.now();
  const { failure, peakMegabytes } = await run(mock, expected);
  const context = `seed ${seed}, after ${((performance.now() - startMs) / 1000).toFixed(1)} s`;
  expect(failure, context).toBeUndefined();
  expect(peakMegabytes, context).toBeLessThan(mostMegabytes);
  expect(await ordinaryPage(mock), context).toBe(expected);
  const stopped = await mock.stop("SIGTERM");
  expect(stopped, context).toMatchObject({ code: 0, stderr: "" });
  expect(stopped.tookMs, context).toBeLessThan(mostStopMs);
});

/** Lets the clients loose until the time is up, or until something is wrong. */
async function run(mock: MockProcess, expected: string) {
  const endMs = performance.now() + seconds * 1000;
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  let failure: string | undefined;
  let peakMegabytes = 0;
  const isRunning = () => failure === undefined && performance.now() < endMs;
  const worker = async (number: number) => {
    const input: ChaosInput = { port: mock.port, draw: createDraw(seed + number), end: controller.signal };
    // A client may fail because of a fault. Only the state of the mock counts.
    while (isRunning())
      await input.draw
        .oneOf(clients)(input)
        .catch(() => sleep(50));
  };
  const busy = Array.from({ length: workers }, (_, number) => worker(number));
  while (isRunning()) {
    await sleep(200);
    failure = mock.failure();
    if (failure !== undefined) break;
    peakMegabytes = Math.max(peakMegabytes, mock.residentMegabytes() ?? 0);
    const page = await ordinaryPage(mock).catch((error: Error) => mock.failure() ?? error.message);
    if (page !== expected) failure = `an ordinary request got ${page.slice(0, 500)}`;
  }
  controller.abort();
  await Promise.all(busy);
  return { failure: failure ?? mock.failure(), peakMegabytes };
}

async function ordinaryPage({ port }: MockProcess): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/smart-links/eveniet/clicks?limit=50`, {
    headers: { authorization: "Bearer any" },
    signal: AbortSignal.timeout(10_000),
  });
  return `${response.status} ${await response.text()}`;
}
