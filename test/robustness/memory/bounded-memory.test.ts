import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { resolveOptions } from "../../../src/server/app/mock-options.ts";
import { planDelivery } from "../../../src/server/control/plan-delivery.ts";
import { listSmartLinkClicks } from "../../../src/server/operations/list-smart-link-clicks.ts";
import { outcomeOf } from "../../../src/server/session/journal/journal-record.ts";
import { createState, sessionOf } from "../../../src/server/session/state.ts";
import { byteWriterOn } from "../../../src/world/encode/byte-writer.ts";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");
const rounds = 50_000;

test(`memory is bounded: ${rounds} requests of every kind, in 5000 sessions, leave less than 24 MiB`, {
  timeout: 60_000,
}, () => {
  const state = createState(resolveOptions({ now: "2026-02-01T00:00:00Z", journal: 20, sessions: 50 }));
  const bufferFor = (bytes: number) => byteWriterOn(new Uint8Array(bytes));
  const links = ["eveniet", "test_flaky_2", "test_500", "test_empty", "test_one"];
  const prefers = [undefined, "code=429", "seed=x, scenario=test_empty", "fail-rate=0.5", "nonsense=1"];
  const round = (i: number) => {
    const session = sessionOf(state, `session-${i % 5000}`);
    const link = i % 7 === 0 ? `test_flaky_${i % 1000}` : (links[i % links.length] as string);
    const url = `/api/smart-links/${link}/clicks?limit=1&x${i}=${"y".repeat(100)}`;
    const received = { atMs: i, method: "GET", url, rawHeaders: ["X-Long", "z".repeat(2000)], link };
    const request = {
      ...{ operation: listSmartLinkClicks["2026-09"], method: "GET", url, link, account: null },
      ...{ search: url.split("?")[1] as string, authorization: "Bearer any" },
      prefer: prefers[i % prefers.length],
    };
    const delivery = planDelivery(session, request, bufferFor);
    session.journal.record(
      { ...received, operation: null, edition: "2026-09", account: null, body: null },
      outcomeOf(delivery),
    );
  };
  for (let i = 0; i < 5000; i++) round(i);
  const before = heapInMiB();
  for (let i = 5000; i < rounds; i++) round(i);
  expect(heapInMiB() - before).toBeLessThan(24);
  expect(state.sessions.size).toBeLessThanOrEqual(50);
  expect(state.datasets.others.length).toBeLessThanOrEqual(4);
  for (const { retryWaits, failures, journal } of state.sessions.values()) {
    expect(retryWaits.size()).toBeLessThanOrEqual(100);
    expect(failures.size()).toBeLessThanOrEqual(1000);
    expect(journal.read().length).toBeLessThanOrEqual(20);
  }
});

/** Memory in use after garbage collection. */
function heapInMiB(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
