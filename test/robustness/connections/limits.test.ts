/** Waits for the time limits of the mock. It takes time, but no CPU. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/index.ts";
import { limits } from "../../../src/server/http/limits.ts";
import { repliesIn, talk } from "./raw-connection.ts";

let mock: Mock;
let port: number;
beforeAll(async () => {
  mock = await startMock({ port: 0 });
  port = Number(new URL(mock.url).port);
});
afterAll(() => mock.close());

test.concurrent("a request whose headers never end gets a 408 in time", { timeout: 30_000 }, async () => {
  const startedMs = performance.now();
  const { bytes, isClosed } = await talk({
    port,
    parts: ["GET / HTTP/1.1\r\nhost: a\r\n"],
    patienceMs: 25_000,
  });
  const tookMs = performance.now() - startedMs;
  expect(isClosed).toBe(true);
  expect(repliesIn(bytes, []).map(({ status }) => status)).toEqual([408]);
  expect(tookMs).toBeGreaterThan(limits.headersTimeout - 100);
  expect(tookMs).toBeLessThan(limits.headersTimeout + limits.connectionsCheckingInterval + 8000);
});

test.concurrent("a connection without a request is closed", { timeout: 30_000 }, async () => {
  expect(await talk({ port, parts: [], patienceMs: 25_000 })).toMatchObject({ isClosed: true });
});

test("Node's server has the limits of limits.ts", () => {
  const { server } = mock.app;
  const { headersTimeout, requestTimeout, keepAliveTimeout, connectionTimeout } = limits;
  expect(server).toMatchObject({
    headersTimeout,
    requestTimeout,
    keepAliveTimeout,
    timeout: connectionTimeout,
  });
});
