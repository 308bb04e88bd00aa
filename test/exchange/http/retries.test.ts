import { describe, expect, test } from "vitest";
import { type Attempt, waitBeforeRetry, withRetries } from "../../../src/exchange/http/retries.ts";
import { question } from "../loopback.ts";

function answered(status: number, headers: Record<string, string> = {}): Attempt {
  const response = { status, headers, body: "" };
  return { kind: "response", exchange: { request: question(), response, latencyMs: 0 } };
}

function silent(passing: boolean): Attempt {
  return { kind: "failure", reason: "network", detail: "no", isTransient: passing };
}

const noon = Date.parse("2026-02-01T12:00:00Z");

describe("the wait before asking again", () => {
  test.each<[string, Attempt, number, number | undefined]>([
    ["a cut connection", silent(true), 1, 500],
    ["a cut connection, twice", silent(true), 2, 1000],
    ["an unknown host", silent(false), 1, undefined],
    ["502", answered(502), 1, 500],
    ["429 without more", answered(429), 2, 1000],
    ["429 for seconds", answered(429, { "retry-after": "3" }), 1, 3000],
    ["429 for no time", answered(429, { "retry-after": "0" }), 1, 0],
    ["429 for a minute", answered(429, { "retry-after": "60" }), 1, 60_000],
    ["429 for longer than that", answered(429, { "retry-after": "61" }), 1, undefined],
    ["429 for ages", answered(429, { "retry-after": "9".repeat(400) }), 1, undefined],
    ["503 until a date", answered(503, { "retry-after": "Sun, 01 Feb 2026 12:00:09 GMT" }), 1, 9000],
    ["503 until a date gone by", answered(503, { "retry-after": "Sun, 01 Feb 2026 11:00:00 GMT" }), 1, 0],
    [
      "503 until a date, by the sender's clock",
      answered(503, {
        "retry-after": "Sun, 01 Feb 2026 10:00:09 GMT",
        date: "Sun, 01 Feb 2026 10:00:01 GMT",
      }),
      1,
      8000,
    ],
    ["429 for seconds between blanks", answered(429, { "retry-after": " 3 " }), 1, 3000],
    ["429 for seconds with a word", answered(429, { "retry-after": "3 seconds or so" }), 1, 500],
    ["429 for a word with seconds", answered(429, { "retry-after": "about:3" }), 1, 500],
    ["429 with a blank nothing left", answered(429, { "x-rate-limit-remaining-minute": " 0 " }), 1, 60_000],
    ["429 with something left", answered(429, { "x-rate-limit-remaining-minute": "10" }), 1, 500],
    ["429 until nobody knows", answered(429, { "retry-after": "soon" }), 1, 500],
    ["429 with nothing left this minute", answered(429, { "x-rate-limit-remaining-minute": "0" }), 1, 60_000],
    ["200", answered(200, { "retry-after": "3" }), 1, undefined],
    ["500", answered(500), 1, undefined],
  ])("%s", (_name, result, attempts, waitMs) => {
    expect(waitBeforeRetry(result, attempts, noon)).toBe(waitMs);
  });
});

/** Time that passes by sleeping alone. */
function pace(results: readonly Attempt[], retries = 2) {
  const log: (number | "asked")[] = [];
  let now = noon;
  let next = 0;
  const ask = withRetries(
    async () => {
      log.push("asked");
      return results[Math.min(next++, results.length - 1)]!;
    },
    {
      retries,
      clock: () => now,
      sleep: async (ms) => {
        log.push(ms);
        now += ms;
      },
    },
  );
  return { ask, log };
}

test("retries are bounded by the target and by the caller", async () => {
  const { ask, log } = pace([silent(true)], 3);
  expect(await ask(question(), 2)).toEqual({ kind: "failure", reason: "network", detail: "no", attempts: 2 });
  expect(log).toEqual(["asked", 500, "asked"]);
  expect(await ask(question())).toHaveProperty("attempts", 4);
});

test("a header that says that nothing is left makes no request wait", async () => {
  const { ask, log } = pace([answered(200, { "x-rate-limit-remaining-minute": "0" })]);
  await ask(question());
  await ask(question());
  expect(log).toEqual(["asked", "asked"]);
});

test("each wait is reported before it begins", async () => {
  const waits: unknown[] = [];
  const results = [answered(429, { "retry-after": "7" }), silent(true), answered(200)];
  const ask = withRetries(async () => results.shift()!, {
    retries: 2,
    clock: () => noon,
    sleep: async () => waits.push("slept"),
    onWait: (wait) => waits.push(wait),
  });
  await ask(question());
  expect(waits).toEqual([{ ms: 7000, status: 429 }, "slept", { ms: 1000, status: undefined }, "slept"]);
});
