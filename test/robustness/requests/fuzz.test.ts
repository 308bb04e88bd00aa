/** A short `npm run fuzz` with a new seed each time, unless `TEST_SEED` is set. A failure prints its seed. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../../src/index.ts";
import { share } from "../../support/effort.ts";
import { type Fuzzed, flawAfter, fuzzQueries, fuzzWire } from "./fuzz.ts";
import { corpus } from "./hostile-corpus.ts";

let mock: Mock;
let fuzzed: Fuzzed;
beforeAll(async () => {
  mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z" });
  fuzzed = { port: Number(new URL(mock.url).port), inject: (request) => mock.app.inject(request) };
});
afterAll(() => mock.close());

const seed = Number(process.env.TEST_SEED ?? Date.now() % 2 ** 31);
const path = "/api/smart-links/eveniet/clicks?date_start=2025-01-01&limit=1000";

async function answer(): Promise<string> {
  const reply = await fetch(mock.url + path, { headers: { authorization: "Bearer any" } });
  return reply.text();
}

describe("a known hostile request gets a response in the vendor's shape", () => {
  test.each(Object.entries(corpus))("%s", async (_kind, requests) => {
    for (const request of requests) {
      const flaw = await flawAfter(fuzzed.port, request);
      expect({ flaw, text: request.text.slice(0, 200) }).toMatchObject({ flaw: undefined });
    }
  });
});

test("random hostile bytes get responses in the vendor's shape and change nothing", {
  timeout: 60_000,
}, async () => {
  const before = await answer();
  expect(await fuzzWire(fuzzed, { seed, numRuns: share(200) })).toBeUndefined();
  expect(await answer()).toBe(before);
});

test("queries of any length get a page or a 422", { timeout: 60_000 }, async () => {
  expect(await fuzzQueries(fuzzed, { seed, numRuns: share(300) })).toBeUndefined();
});
