/** What a session remembers of its client's reads takes little memory, and no more than the budget. */
import { expect, test } from "vitest";
import type { MockOptions } from "../../../../src/server/app/mock-options.ts";
import { resolveOptions } from "../../../../src/server/app/mock-options.ts";
import { planDelivery } from "../../../../src/server/control/plan-delivery.ts";
import { type Coverage, readCoverage } from "../../../../src/server/control/read-coverage.ts";
import { listSmartLinkClicks } from "../../../../src/server/operations/list-smart-link-clicks.ts";
import type { Session } from "../../../../src/server/session/session.ts";
import { createState, defaultSession, sessionOf } from "../../../../src/server/session/state.ts";
import { byteWriterOn } from "../../../../src/world/encode/byte-writer.ts";

const dates = "date_start=2026-01-01T00:00:00Z&date_end=2026-01-31T23:59:59Z";

function newSession(options: MockOptions): Session {
  const state = createState(resolveOptions({ now: "2026-02-01T00:00:00Z", ...options }));
  return sessionOf(state, defaultSession);
}

/** Reads a page as a client does whose response comes whole. */
function readPage(session: Session, link: string, search: string): void {
  const request = {
    ...{ operation: listSmartLinkClicks["2026-09"], method: "GET", url: "/", link, account: null },
    ...{ search: `${dates}&${search}`, authorization: "Bearer any", prefer: undefined },
  };
  const { reply } = planDelivery(session, request, (bytes) => byteWriterOn(new Uint8Array(bytes + 64)));
  if (reply.shown) session.reads.add(reply.shown);
}

function coverageOf(session: Session, link: string): Coverage {
  const window = { date_start: "2026-01-01", date_end: "2026-01-31" };
  const result = readCoverage(session, { link, include_bots: true, ...window });
  if (result.kind !== "coverage") throw new Error(result.kind);
  return result.coverage;
}

test("a client that pages takes the same memory whether the list has hundreds of rows or thousands of millions", () => {
  const bytes = [60, 100_000_000].map((clicksPerDay) => {
    const session = newSession({ clicksPerDay });
    for (let offset = 0; offset < 1000; offset += 100)
      readPage(session, "eveniet", `limit=100&offset=${offset}&include_bots=true`);
    expect(coverageOf(session, "eveniet")).toMatchObject({ read: 1000, read_twice: 0 });
    return session.reads.bytes();
  });
  expect(Math.abs((bytes[1] as number) - (bytes[0] as number))).toBeLessThan(200);
  expect(bytes[1]).toBeLessThan(2000);
});

test("of a thousand million rows, each that is missing is counted, and the gap has its window", () => {
  const session = newSession({ clicksPerDay: 100_000_000 });
  for (const offset of [0, 1000, 3000])
    readPage(session, "eveniet", `limit=1000&offset=${offset}&include_bots=true`);
  const { rows, missing, gaps, more_gaps } = coverageOf(session, "eveniet");
  expect(rows).toBeGreaterThan(2e9);
  expect(missing).toBe(rows - 3000);
  expect(gaps.map(({ rows, offset }) => [rows, offset])).toEqual([
    [rows - 4000, 4000],
    [1000, 2000],
  ]);
  expect(more_gaps).toBe(0);
});

test("when the memory is used up, the lists read longest ago are forgotten, and coverage says so", () => {
  const session = newSession({ memory: 16, journal: 0 });
  const dataset = session.shared.datasets.main;
  const ranges = [{ rowClass: 0, from: 1_000_000, to: 1_000_001 }];
  for (let i = 0; i < 30_000; i++)
    session.reads.add({ list: "clicks", link: `link-${i}`, dataset, ranges, isPastEnd: false, nowMs: 0 });
  readPage(session, "eveniet", "limit=1");
  const { budget } = session.shared.memory;
  expect(budget.usedBytes()).toBeLessThanOrEqual(budget.limitBytes);
  const oldest = coverageOf(session, "link-0");
  expect(oldest.read).toBe(0);
  expect(oldest.forgotten).toBeGreaterThan(1000);
  expect(coverageOf(session, "eveniet")).toMatchObject({ read: 1, forgotten: oldest.forgotten });
});

test("a list that is read in too many pieces is forgotten", () => {
  const session = newSession({ clicksPerDay: 100_000_000 });
  for (let i = 0; i < 12_000; i++) readPage(session, "eveniet", `limit=1&offset=${10 * i}`);
  const { read, forgotten, requests } = coverageOf(session, "eveniet");
  expect(forgotten).toBeGreaterThan(5000);
  expect(read).toBe(requests);
  expect(read + forgotten).toBe(12_000);
});
