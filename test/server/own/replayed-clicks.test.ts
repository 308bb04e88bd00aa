/** A replayed recording responds to requests for clicks that it does not have, where it lists every click of their window. */
import { expect, test } from "vitest";
import type { Recording } from "../../../src/exchange/recording/recording.ts";
import { createMock, sampleClicks } from "../../../src/sandbox.ts";

const now = "2026-02-01T00:00:00Z";
const whole = { date_start: "2026-01-28T00:00:00Z", date_end: "2026-01-30T23:59:59Z", limit: 1000 };
const bodyOf = (query: Readonly<Record<string, string | number | boolean>>) =>
  sampleClicks({ now, link: "mine", clicksPerDay: 40, query });
const path = (query: object, link = "mine") =>
  `/api/smart-links/${link}/clicks?${new URLSearchParams(JSON.parse(JSON.stringify(query)))}`;

function recordingOf(...bodies: readonly object[]): Recording {
  const exchanges = bodies.map((body) => ({
    request: { method: "GET", path: path(whole), headers: {} },
    response: { status: 200, headers: {}, body: JSON.stringify(body) },
    latencyMs: 1,
  }));
  return {
    kitVersion: "0",
    recordedAt: now,
    editions: ["2026-09"],
    subject: { link: "mine" },
    plan: "x",
    exchanges,
  };
}

async function replayed(recording: Recording, url: string) {
  await using app = createMock({ replay: recording });
  const response = await app.inject({ url, headers: { authorization: "Bearer any" } });
  return { status: response.statusCode, body: response.json() };
}

test.each([
  { ...whole, include_bots: false, limit: 7, offset: 5 },
  { ...whole, include_duplicates: false, limit: 3 },
  { ...whole, date_start: "2026-01-29T10:00:00Z" },
  { ...whole, limit: 100, offset: 100_000 },
])("filters, pages and smaller windows of a listed window: %j", async (query) => {
  const { status, body } = await replayed(recordingOf(bodyOf(whole)), path(query));
  expect(status).toBe(200);
  expect(body).toEqual(bodyOf(query));
});

test("a larger window, another link and a window that is not listed in full are not in the recording", async () => {
  const recording = recordingOf(bodyOf(whole));
  const larger = { ...whole, date_end: "2026-01-31T23:59:59Z" };
  expect((await replayed(recording, path(larger))).status).toBe(404);
  expect((await replayed(recording, path({ limit: 1 }, "other"))).status).toBe(404);
  const partly = recordingOf(bodyOf({ ...whole, limit: 10 }));
  expect((await replayed(partly, path({ ...whole, limit: 5 }))).status).toBe(404);
});

test("responses that contradict each other answer nothing but what was recorded", async () => {
  const { data, ...rest } = bodyOf(whole);
  const [first, ...others] = data.rows;
  const changed = { ...rest, data: { ...data, rows: [{ ...first, is_bot: !first!.is_bot }, ...others] } };
  const recording = recordingOf(bodyOf(whole), changed);
  expect((await replayed(recording, path({ ...whole, limit: 5 }))).status).toBe(404);
  expect((await replayed(recording, path(whole))).status).toBe(200);
});
