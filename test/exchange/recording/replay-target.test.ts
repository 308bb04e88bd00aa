import { describe, expect, test } from "vitest";
import type { Exchange, Request } from "../../../src/exchange/exchange.ts";
import { httpTarget } from "../../../src/exchange/http/http-target.ts";
import { formatRecording, parseRecording } from "../../../src/exchange/recording/recording.ts";
import { recordingTarget } from "../../../src/exchange/recording/recording-target.ts";
import { replayTarget } from "../../../src/exchange/recording/replay-target.ts";
import { requestKeyOf } from "../../../src/exchange/recording/request-key.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { loopback, question } from "../loopback.ts";
import { exchange, recording } from "../samples.ts";

test("what was recorded live is replayed offline", async () => {
  let calls = 0;
  await using server = await loopback((_request, response) => void response.end(`${calls++}`));
  const exchanges: Exchange[] = [];
  const live = recordingTarget(httpTarget(server.origin, { token: "secret" }), (it) => exchanges.push(it));
  const asked = [question(), question({ path: "/b" }), question({ auth: "none" }), question()];
  const bodies = await bodiesOf(live, asked);
  expect(bodies).toEqual(["0", "1", "2", "3"]);
  expect(JSON.stringify(exchanges)).not.toContain("secret");
  const replayed = replayTarget(recording({ exchanges }), "file.json");
  expect(replayed.name).toBe("file.json");
  expect(await bodiesOf(replayed, asked)).toEqual(bodies);
});

test("equal requests get their responses in turn, then the last one again", async () => {
  const exchanges = ["a", "b"].map((body) => exchange({ request: { path: "/x" }, response: { body } }));
  const request = question({ path: "/x" });
  expect(await bodiesOf(replayTarget({ exchanges }), [request, request, request])).toEqual(["a", "b", "b"]);
  expect(await bodiesOf(replayTarget({ exchanges }), [request])).toEqual(["a"]);
});

test("a response before a retry is kept in a recording, and is not replayed", async () => {
  const busy = exchange({ request: { path: "/x" }, response: { status: 429, body: "busy" } });
  const final = exchange({ request: { path: "/x" }, response: { body: "a" } });
  const exchanges: Exchange[] = [];
  const live: Target = {
    name: "busy",
    send: async () => ({ kind: "response", exchange: final, attempts: 2, retried: [busy] }),
  };
  await recordingTarget(live, (it) => exchanges.push(it)).send(busy.request);
  expect(exchanges).toEqual([{ ...busy, isRetried: true }, final]);
  expect(parseRecording(formatRecording(recording({ exchanges })))).toEqual(recording({ exchanges }));
  expect(await bodiesOf(replayTarget({ exchanges }), [busy.request, busy.request])).toEqual(["a", "a"]);
});

test("what was never asked gets a silence", async () => {
  const replayed = replayTarget({ exchanges: [exchange({ request: { path: "/x" } })] });
  for (const changes of [
    { path: "/y" },
    { path: "/x", method: "HEAD" },
    { path: "/x", auth: "none" as const },
  ]) {
    expect(await replayed.send(question(changes))).toEqual({
      kind: "failure",
      reason: "not-recorded",
      detail: "The recording holds no such request.",
      attempts: 0,
    });
  }
});

describe("the same request", () => {
  test.each([
    ["/a?x=1&y=2", "/a?y=2&x=1"],
    ["/a?d=2026-01-01T00%3A00%3A00%2B00%3a00", "/a?d=2026-01-01T00:00:00%2B00:00"],
    ["/a?d=a%20b", "/a?d=a+b"],
    ["/%61/%2f", "/a/%2F"],
    ["/a", "/a?"],
    ["/a?x=1&y=2&x=3", "/a?x=1&x=3&y=2"],
    ["/a?c=3&b=2&a=1", "/a?a=1&b=2&c=3"],
    ["/a?x=1?2", "/a?x=1%3F2"],
  ])("%s and %s", (one, other) => {
    expect(requestKeyOf(question({ path: one }))).toBe(requestKeyOf(question({ path: other })));
  });
});

test("a request without credentials named is asked with the key", () => {
  expect(requestKeyOf(question())).toBe(requestKeyOf(question({ auth: "key" })));
  expect(replayTarget({ exchanges: [] }).name).toBe("recording");
});

test("a silence is not recorded", async () => {
  const exchanges: Exchange[] = [];
  const target = recordingTarget(replayTarget({ exchanges: [] }), (it) => exchanges.push(it));
  expect(await target.send(question())).toHaveProperty("kind", "failure");
  expect(exchanges).toEqual([]);
});

describe("different requests", () => {
  test.each([
    ["/a?x=1&x=2", "/a?x=2&x=1"],
    ["/a?d=a%2Bb", "/a?d=a+b"],
    ["/a%2Fb", "/a/b"],
    ["/a?x=1%26y=2", "/a?x=1&y=2"],
  ])("%s and %s", (one, other) => {
    expect(requestKeyOf(question({ path: one }))).not.toBe(requestKeyOf(question({ path: other })));
  });
});

async function bodiesOf(target: Target, requests: readonly Request[]): Promise<readonly string[]> {
  const bodies: string[] = [];
  for (const request of requests) {
    const answer = await target.send(request);
    bodies.push(answer.kind === "response" ? answer.exchange.response.body : answer.reason);
  }
  return bodies;
}
