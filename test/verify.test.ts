/** `verify` and `compareTargets` of the package: without `now` the present is that of the clock. */
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Target } from "../src/exchange/target.ts";
import { compareTargets, verify } from "../src/verify.ts";

beforeEach(() => void vi.useFakeTimers({ now: Date.parse("2026-02-01T12:00:00Z"), toFake: ["Date"] }));
afterEach(() => void vi.useRealTimers());

/** A target without clicks: the second request asks for the days that are final by the present. */
function emptyTarget(): Target & { readonly paths: string[] } {
  const paths: string[] = [];
  const data = { summary: { clicks_total: 0 }, chart: [], rows: [], filters: {} };
  const response = { status: 200, headers: {}, body: JSON.stringify({ data }) };
  return {
    name: "empty",
    paths,
    send: async (request) => {
      paths.push(request.path);
      return { kind: "response", attempts: 1, exchange: { request, response, latencyMs: 1 } };
    },
  };
}

const finalDays = /date_end=2026-01-29T23%3A59%3A59Z/;

test("verify takes the present from the clock when no time is given", async () => {
  const target = emptyTarget();
  await verify(target);
  expect(target.paths[1]).toMatch(finalDays);
});

test("verify takes the given time for the present", async () => {
  const target = emptyTarget();
  await verify(target, {}, { now: "2026-01-02T12:00:00Z" });
  expect(target.paths[1]).toMatch(/date_end=2025-12-30T23%3A59%3A59Z/);
});

test("compareTargets takes the present from the clock when no time is given", async () => {
  const [left, right] = [emptyTarget(), emptyTarget()];
  await compareTargets(left, right);
  expect(left.paths[1]).toMatch(finalDays);
  expect(right.paths).toEqual(left.paths);
});
