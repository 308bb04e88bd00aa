/** A jump of the wall clock (NTP, a laptop that slept) changes what is shown as an instant, and nothing else. */
import { describe, expect, test } from "vitest";
import type { MockOptions } from "../../../src/server/app/mock-options.ts";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { planDelivery } from "../../../src/server/control/plan-delivery.ts";
import { listSmartLinkClicks } from "../../../src/server/operations/list-smart-link-clicks.ts";
import { createState, defaultSession, sessionOf, sessionsByUse } from "../../../src/server/session/state.ts";
import { byteWriterOn } from "../../../src/world/encode/byte-writer.ts";

const hourMs = 3_600_000;
const jumps = [5 * hourMs, -9 * hourMs, 4 * hourMs];

/** A mock whose two clocks are moved by hand. */
function mockWithClocks(options: MockOptions) {
  const times = { wallMs: Date.UTC(2026, 1, 1), monotonicMs: 1000 };
  const state = createState(resolveOptions(options), {
    realMs: () => times.wallMs,
    monotonicMs: () => times.monotonicMs,
  });
  const request = {
    ...{ operation: listSmartLinkClicks["2026-09"], method: "GET", url: "/a", link: "a", account: null },
    ...{ search: "limit=1", authorization: "Bearer any", prefer: undefined },
  };
  const respond = () => {
    const session = sessionOf(state, defaultSession);
    const { reply } = planDelivery(session, request, (bytes) => byteWriterOn(new Uint8Array(bytes)));
    return { status: reply.status, warnings: reply.warnings ?? [] };
  };
  return { times, state, respond };
}

describe("when the wall clock jumps by hours, both ways", () => {
  test("an exhausted quota stays exhausted, and is full again when its time has passed", () => {
    const { times, respond } = mockWithClocks({ rateLimit: 2, retryAfter: 30 });
    expect([respond(), respond(), respond()].map(({ status }) => status)).toEqual([200, 200, 429]);
    for (const jump of jumps) {
      times.wallMs += jump;
      expect(respond().status).toBe(429);
    }
    times.wallMs -= 20 * hourMs;
    times.monotonicMs += 30_000;
    expect(respond().status).toBe(200);
  });

  test("an early retry is reported with the time that really passed", () => {
    const { times, respond } = mockWithClocks({ rateLimit: 1, retryAfter: 30 });
    respond();
    expect(respond().status).toBe(429);
    for (const jump of jumps) {
      times.wallMs += jump;
      times.monotonicMs += 100;
      expect(respond().warnings).toEqual(["retried after 0.10 s, but Retry-After of the 429 asked for 30 s"]);
    }
  });

  test("a session is idle for the time that really passed", () => {
    const { times, state } = mockWithClocks({});
    const names = () => sessionsByUse(state).map(({ name }) => name);
    sessionOf(state, "a");
    for (const [i, jump] of jumps.entries()) {
      times.wallMs += jump;
      sessionOf(state, `b${i}`);
    }
    expect(names()).toEqual(["default", "a", "b0", "b1", "b2"]);
    times.monotonicMs += 31 * 60_000;
    sessionOf(state, "c");
    expect(names()).toEqual(["default", "c"]);
  });

  test("the session's clock shows the wall clock", () => {
    const { times, state } = mockWithClocks({});
    const { clock } = sessionOf(state, defaultSession);
    times.wallMs += hourMs;
    expect(new Date(clock.nowMs()).toISOString()).toBe("2026-02-01T01:00:00.000Z");
  });
});
