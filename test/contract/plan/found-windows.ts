/** Windows that were found, written out by hand, and what is asked of them. */

import type { FoundWindow } from "../../../src/contract/plan/found-window.ts";
import { type ListProbeId, parsedExchangesOf, probe } from "../../../src/contract/plan/probe.ts";
import { probeOf } from "../../../src/contract/plan/probe-queries.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import {
  answered,
  clicks,
  clicksOperation,
  type Page,
  pageOf,
  textOf,
} from "../support/written-responses.ts";

export const times = {
  now: Date.parse("2026-02-01T12:00:00Z"),
  settledBefore: Date.parse("2026-01-30T12:00:00Z"),
};

/** A window that was found by listing it. */
export function found(window: readonly [string, string], page: Page, largestPage = 1000): FoundWindow {
  const [date_start, date_end] = window;
  const listing = probe("listing", [
    ["date_start", date_start],
    ["date_end", date_end],
    ["limit", String(largestPage)],
  ]);
  const run = readRun(
    parsedExchangesOf([answered(probe("default", []), {}), answered(listing, page)]),
    times,
  );
  const [start, end] = [Date.parse(date_start), Date.parse(date_end)];
  return { kind: "found", operation: clicksOperation, window: { start, end }, listing, largestPage, run };
}

export const ask = (id: ListProbeId, of: FoundWindow) => textOf(probeOf(id, of).query);

export const days = ["2026-01-20T00:00:00Z", "2026-01-21T23:59:59Z"] as const;
export const inDays = `date_start=${days[0]}&date_end=${days[1]}`;
export const rows = clicks(
  ...["2026-01-21T22:00:00 bot", "2026-01-21T20:00:00", "2026-01-21T20:00:00 dup", "2026-01-21T12:00:00"],
  ...["2026-01-21T06:00:00 bot dup", "2026-01-20T23:00:00", "2026-01-20T17:00:00 dup", "2026-01-20T10:00:00"],
  ...["2026-01-20T09:00:00", "2026-01-20T00:30:00 bot"],
);
export const whole = found(days, pageOf(rows));
export const all = "include_bots=true&include_duplicates=true";
