/** What discovery asks of replies that are written out by hand, and what it comes to. */
import { expect } from "vitest";
import { isListed } from "../../../src/contract/plan/found-window.ts";
import type { ProbeResult } from "../../../src/contract/plan/probe.ts";
import {
  type Discovery,
  type DiscoveryOptions,
  discover,
} from "../../../src/contract/plan/window-discovery.ts";
import { answered, clicksOperation, type Page, type Reply, textOf } from "../support/written-responses.ts";

export const times = {
  operation: clicksOperation,
  now: Date.parse("2026-02-01T12:00:00Z"),
  settleHours: 48,
  attempts: 3,
};
const all = "include_bots=true&include_duplicates=true";

const spanned = (start: string, end: string) => `date_start=${start}Z&date_end=${end}Z`;
export const listing = (start: string, end: string, limit = 1000) =>
  `listing: ${spanned(start, end)}&limit=${limit}&offset=0&${all}`;
/** The last ninety days that are over two days ago. */
export const quarter = ["2025-11-01T00:00:00", "2026-01-29T23:59:59"] as const;
export const wide = `wide: ${spanned(...quarter)}&limit=1&offset=0&${all}`;

/** What is asked when these are the replies, one after the other, and what it comes to. */
export function of(replies: readonly Reply[], changes: Partial<DiscoveryOptions> = {}) {
  const options: DiscoveryOptions = { ...times, ...changes };
  const asked: ProbeResult[] = [];
  let end = discover(options, asked);
  for (const reply of replies) {
    if (end.kind !== "ask") throw new Error(`After ${asked.length} questions nothing more is asked.`);
    asked.push(answered(end.probe, reply));
    end = discover(options, asked);
  }
  return {
    questions: asked.map(({ probe: { id, query } }) => `${id}: ${textOf(query)}`),
    end,
    told: told(end),
  };
}

/** What discovery came to; `ask` when one more question is asked. */
function told(end: Discovery): string {
  if (end.kind !== "found") return end.kind;
  const [start, last] = [end.window.start, end.window.end].map((at) =>
    new Date(at).toISOString().slice(0, 19),
  );
  expect(textOf(end.listing.query)).toContain(spanned(start!, last!));
  return `${start} ${last} ${isListed(end) ? "listed" : "not listed"} ${end.largestPage}`;
}

export const rowsOf = (count: number): Page => ({
  rows: Array.from({ length: count }, () => ({})),
  total: count,
});
/** A first page of so many clicks. */
export const firstOf = (total: unknown, chart: Page["chart"] = {}, rows = 1000): Page => ({
  ...rowsOf(rows),
  total,
  chart,
});

export const calm: Page = { chart: { "2026-01-28": 80, "2026-01-29": 60, "2026-01-31": 70 } };
export const calmDays = ["2026-01-28T00:00:00", "2026-01-29T23:59:59"] as const;
export const busy: Page = { chart: { "2026-01-28": 1_000_000, "2026-01-29": 2_000_000 } };
/** 172,800 seconds with 3,000,000 clicks: eight of them for the 150 rows that are wished for. */
export const busySeconds = ["2026-01-28T23:59:56", "2026-01-29T00:00:03"] as const;
