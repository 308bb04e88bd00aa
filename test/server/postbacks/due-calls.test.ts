/** Which calls are due at an instant, and in which order. Instants of conversions are those that the calls themselves name. */
import { expect, test } from "vitest";
import { scheduleNames, schedules } from "../../../src/server/settings/postback-schedules.ts";
import { ulidMs } from "../../world/naive.ts";
import { sessionWithoutNetwork } from "./support/session-without-network.ts";

const startMs = Date.parse("2026-02-01T12:00:00Z");
const [minuteMs, hourMs] = [60_000, 3_600_000];

/** A session that notes the instant of each conversion that is posted, and when that is by its clock. */
function observed(options: object) {
  const sent: { readonly atMs: number; readonly nowMs: number; readonly url: string }[] = [];
  const receiver = "http://127.0.0.1/in?at={conversion_at}&c={click_id}";
  const session = sessionWithoutNetwork({
    options: { receiver, ...options },
    send: async ({ url }) => {
      const at = new URL(url).searchParams.get("at") as string;
      sent.push({ atMs: Date.parse(at), nowMs: session.session.clock.nowMs(), url });
      return { kind: "response", status: 200 };
    },
  });
  // One type only: two conversions of different types can have the same instant.
  const [postback] = [...session.session.resources.postbacks.values()];
  const ofOneType = { ...postback!, conversion_types: ["new_subscriber"] as const };
  session.session.resources = { ...session.session.resources, postbacks: new Map([[1, ofOneType]]) };
  const move = async (ms: number) => {
    const { clock } = session.session;
    clock.set(clock.nowMs() + ms);
    await session.controls.postbacks.settle();
  };
  return { ...session, sent, move };
}

/** The milliseconds of the first conversions that are posted. */
async function conversionsWithin(ms: number): Promise<readonly number[]> {
  const { session, move, close } = observed({});
  await move(ms);
  close();
  const [counts] = [...session.postbacks.received.values()];
  return [...counts!.conversions.keys()].map((id) => ulidMs(id));
}

test("a jump over many conversions posts each of them once, in the order of time", async () => {
  const { controls, sent, move, close } = observed({});
  await move(120 * hourMs);
  expect(sent.length).toBeGreaterThan(60);
  const instants = sent.map(({ atMs }) => atMs);
  expect(instants).toEqual(instants.toSorted((a, b) => a - b));
  expect(new Set(sent.map(({ url }) => url)).size).toBe(sent.length);
  expect(controls.requests({ operation: "postback" })).toHaveLength(sent.length);
  close();
});

test("of a late schedule the first, third and fifth conversion come 61 minutes later, the others after one", async () => {
  const { sent, move, close } = observed({ postbackSchedule: "late" });
  for (let i = 0; i < 9 * 60; i++) await move(minuteMs);
  const instants = (await conversionsWithin(9 * hourMs)).map((ms) => ms - (ms % 1000));
  const lateBy = (atMs: number) => (instants.indexOf(atMs) % 2 === 0 ? 61 : 1);
  expect(sent.length).toBeGreaterThan(6);
  expect(new Set(sent.map(({ atMs }) => lateBy(atMs))).size).toBe(2);
  for (const { atMs, nowMs } of sent) {
    const least = atMs + lateBy(atMs) * minuteMs;
    expect(nowMs).toBeGreaterThanOrEqual(least);
    // The clock moves by a minute, and the text of an instant leaves out less than a second.
    expect(nowMs).toBeLessThan(least + minuteMs + 1000);
  }
  close();
});

test("calls that have become due together come in the order in which they were due", async () => {
  const { sent, move, close } = observed({ postbackSchedule: "late" });
  await move(10 * hourMs);
  const instants = await conversionsWithin(10 * hourMs);
  // Few enough that they are looked up together.
  expect(instants.length).toBeGreaterThan(6);
  expect(instants.length).toBeLessThan(25);
  const due = instants
    .map((atMs, n) => ({ atMs, dueMs: atMs + (n % 2 === 0 ? 61 : 1) * minuteMs }))
    .filter(({ dueMs }) => dueMs <= startMs + 10 * hourMs)
    .sort((a, b) => a.dueMs - b.dueMs)
    .map(({ atMs }) => atMs - (atMs % 1000));
  expect(due).not.toEqual(due.toSorted((a, b) => a - b));
  expect(sent.map(({ atMs }) => atMs)).toEqual(due);
  close();
});

test("a call is due in the millisecond in which its time has passed, not in the one before", async () => {
  const [first] = (await conversionsWithin(10 * hourMs)) as [number];
  const untilLate = first + 61 * minuteMs - startMs;
  const countAfter = async (...moves: readonly number[]) => {
    const { sent, move, close } = observed({ postbackSchedule: "late" });
    for (const ms of moves) await move(ms);
    close();
    return sent.filter(({ atMs }) => atMs === first - (first % 1000)).length;
  };
  expect(await countAfter(untilLate - 1)).toBe(0);
  expect(await countAfter(untilLate)).toBe(1);
  expect(await countAfter(untilLate - 1, 1)).toBe(1);
  expect(await countAfter(untilLate - 1, 1, 1, hourMs)).toBe(1);
});

test("of many conversions that are due together, newest first means by 25 of them", async () => {
  const [inOrder, reversed] = [observed({}), observed({ postbackSchedule: "out-of-order" })];
  for (const each of [inOrder, reversed]) await each.move(120 * hourMs);
  const urls = inOrder.sent.map(({ url }) => url);
  const pages: string[][] = [];
  for (let i = 0; i < urls.length; i += 25) pages.push(urls.slice(i, i + 25).reverse());
  expect(pages.length).toBeGreaterThan(2);
  expect(reversed.sent.map(({ url }) => url)).toEqual(pages.flat());
  for (const each of [inOrder, reversed]) each.close();
});

test.each(scheduleNames)(
  "of 25 conversions in a row the schedule %s has a call of one without delay",
  (name) => {
    const withoutDelay = Array.from({ length: 100 }, (_, n) => schedules[name].callsOf(n).includes(0));
    for (let n = 0; n < 75; n++) expect(withoutDelay.slice(n, n + 25)).toContain(true);
  },
);

test("after an error of the sandbox the conversions before it are passed over, and those after it are posted", async () => {
  const { session, sent, move, close } = observed({});
  const [postback] = [...session.resources.postbacks.values()];
  const broken = Object.defineProperty({ ...postback! }, "conversion_types", {
    get: () => {
      throw new RangeError("planted");
    },
  });
  const whole = session.resources;
  session.resources = { ...whole, postbacks: new Map([[1, broken]]) };
  await move(12 * hourMs);
  session.resources = whole;
  await move(12 * hourMs);
  expect(sent.length).toBeGreaterThan(4);
  for (const { atMs } of sent) expect(atMs).toBeGreaterThanOrEqual(startMs + 12 * hourMs);
  close();
});
