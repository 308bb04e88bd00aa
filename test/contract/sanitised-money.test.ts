/** Recordings of every operation of the sandbox: the verdict about money is that of the original. */
import { beforeAll, describe, expect, test } from "vitest";
import { judgeRecording } from "../../src/contract/judge-recording.ts";
import { verify } from "../../src/contract/verify.ts";
import type { Exchange } from "../../src/exchange/exchange.ts";
import { httpTarget } from "../../src/exchange/http/http-target.ts";
import type { Recording } from "../../src/exchange/recording/recording.ts";
import { recordingTarget } from "../../src/exchange/recording/recording-target.ts";
import { sanitise } from "../../src/exchange/sanitise/sanitise.ts";
import { startMock } from "../../src/index.ts";

const now = "2026-02-01T00:00:00Z";
let original: Recording;

beforeAll(async () => {
  await using mock = await startMock({ port: 0, now, clicksPerDay: 60 });
  const exchanges: Exchange[] = [];
  const target = recordingTarget(httpTarget(mock.url, { token: mock.token }), (one) => exchanges.push(one));
  const { subject, plan } = await verify(target, {}, { plan: "deep", now });
  original = { kitVersion: "0.1.0", recordedAt: now, editions: ["2026-09"], subject, plan, exchanges };
});

const judged = (recording: Recording) => judgeRecording(recording, { name: "", assumed: "require" })[0]!;
const outcomesOf = (recording: Recording) =>
  judged(recording).verdicts.map(({ check, outcome, exercised }) => [check, outcome, exercised]);

/** Each body after a change of its text. */
const changed = (recording: Recording, change: (body: string) => string): Recording => ({
  ...recording,
  exchanges: recording.exchanges.map(({ response, ...rest }) => ({
    ...rest,
    response: { ...response, body: change(response.body) },
  })),
});

describe("The verdict on a sanitised recording", () => {
  test("is that of the original, also about sums of money", () => {
    const outcomes = outcomesOf(sanitise(original, { key: "a key" }));
    expect(outcomes).toEqual(outcomesOf(original));
    for (const id of [
      "summary-counts-the-rows",
      "rows-follow-the-sort",
      "figures-add-up",
      "days-count-their-lists",
    ])
      expect(outcomes.find(([check]) => check === id)).toEqual([id, "held", expect.any(Number)]);
  });

  test("names a sum that is wrong", () => {
    const wrong = changed(original, (body) =>
      body.replace(/"revenue_net_total":\d+/, '"revenue_net_total":1'),
    );
    const outcomes = outcomesOf(sanitise(wrong, { key: "a key" }));
    expect(outcomes).toEqual(outcomesOf(wrong));
    expect(outcomes).toContainEqual(["summary-counts-the-rows", "violated", expect.any(Number)]);
  });

  test("says nothing about sums where an amount was too large to be kept", () => {
    const large = changed(original, (body) =>
      body.replaceAll(/"amount_gross":[1-9][\d.]*/g, '"amount_gross":7000000'),
    );
    const { verdicts, violations } = judged(sanitise(large, { key: "a key" }));
    expect(violations).toEqual([]);
    expect(verdicts.find(({ check }) => check === "summary-counts-the-rows")).toMatchObject({
      outcome: "skipped",
    });
  });
});
