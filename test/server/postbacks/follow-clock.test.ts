/** Calls while the clock runs by itself: nobody moves it, and nothing is requested. */
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeSession } from "../../../src/server/session/session.ts";
import { sessionWithoutNetwork, type Without } from "./support/session-without-network.ts";

const startMs = Date.parse("2026-02-01T12:00:00Z");
let realMs = startMs;

beforeEach(() => {
  realMs = startMs;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => void vi.useRealTimers());

/** A session whose clock is that of the machine. */
function running({ options, send }: Without = {}) {
  return sessionWithoutNetwork({
    options: { now: "real", ...options },
    times: { realMs: () => realMs },
    ...(send && { send }),
  });
}

/** Lets the clock of the machine run, second by second. */
async function wait(seconds: number): Promise<void> {
  for (let i = 0; i < seconds; i++) {
    realMs += 1000;
    vi.advanceTimersByTime(1000);
    await turn();
  }
}

test("while the clock runs, each conversion is posted when it is a minute old", async () => {
  const lagsS: number[] = [];
  const send: Without["send"] = async ({ url }) => {
    const at = new URL(url).searchParams.get("at") as string;
    lagsS.push((realMs - Date.parse(at)) / 1000);
    return { kind: "response", status: 200 };
  };
  const options = { clicksPerDay: 20_000, receiver: "http://127.0.0.1/in?at={conversion_at}" };
  const { close } = running({ options, send });
  await wait(300);
  expect(lagsS.length).toBeGreaterThan(5);
  // A second until the clock is looked at, and one that the text of the instant leaves out.
  for (const lag of lagsS) {
    expect(lag).toBeGreaterThanOrEqual(60);
    expect(lag).toBeLessThan(62);
  }
  close();
});

test("one timer looks at the clock, while it runs and there are postbacks", () => {
  const { session, controls, close } = running();
  const { resources } = session;
  const follow = () => session.postbacks.runner!.follow();
  expect(vi.getTimerCount()).toBe(1);
  follow();
  expect(vi.getTimerCount()).toBe(1);
  controls.clock.set("2026-02-01T12:00:00Z");
  expect(vi.getTimerCount()).toBe(0);
  controls.clock.set("real");
  expect(vi.getTimerCount()).toBe(1);
  session.resources = { ...resources, postbacks: new Map() };
  follow();
  expect(vi.getTimerCount()).toBe(0);
  session.resources = resources;
  follow();
  expect(vi.getTimerCount()).toBe(1);
  closeSession(session);
  expect(vi.getTimerCount()).toBe(0);
  // A change whose request came before the end.
  session.resources = resources;
  follow();
  expect(vi.getTimerCount()).toBe(0);
  close();
});

test("a clock that stands still needs no timer", () => {
  const { close } = sessionWithoutNetwork();
  expect(vi.getTimerCount()).toBe(0);
  close();
});
