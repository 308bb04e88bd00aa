/** A few answers, written out by hand, and what the judge says of them. */
import { judge } from "../../../src/contract/judge/judge.ts";
import type { JudgeOptions } from "../../../src/contract/judge/judge-options.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { clicks, exchange, pageOf } from "./written-responses.ts";

export const now = Date.parse("2026-02-01T12:00:00Z");
export const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
export const rows = clicks("2026-01-29T12:00:00", "2026-01-28T12:00:00", "2026-01-28T06:00:00");
export const sound = exchange(days, pageOf(rows));
export const failure = exchange("limit=-1", { status: 500 });
/** More requests are left in a minute than it has. */
export const quota = exchange("limit=-1", {
  status: 422,
  headers: { "x-rate-limit-limit-minute": "10", "x-rate-limit-remaining-minute": "11" },
});
/** The click is of 2026, and the ULID of 1970. */
export const oldId = exchange(days, pageOf([{ ...rows[0], id: "0000000000ZZZZZZZZZZZZZZZZ" }]));

export const unknownLink = exchange("limit=1", { status: 404 }, { link: "unknown" });
export const noKey = exchange("limit=1", { status: 401, body: { error: "No." } }, { auth: "none" });
export const wrongKey = exchange("limit=1", { status: 401, body: { error: "Wrong." } }, { auth: "wrong" });

export function saying(exchanges: readonly Exchange[], only: string, options: JudgeOptions = {}) {
  return judge(exchanges, { only: [only], now, ...options });
}

export function verdictOf(exchanges: readonly Exchange[], only: string, options: JudgeOptions = {}) {
  return saying(exchanges, only, options).verdicts[0];
}

/** How a claim ended, and why. */
export function endOf(exchanges: readonly Exchange[], only: string, options: JudgeOptions = {}): string {
  const { outcome, exercised, reason } = verdictOf(exchanges, only, options)!;
  return `${outcome} ${exercised}${reason === undefined ? "" : `: ${reason}`}`;
}
