/** Clicks that come, and marks that are corrected: what a sound API shows of them at a time of January 2026. */
import { judge } from "../../../src/contract/judge/judge.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { exchange, pageOf } from "./written-responses.ts";

/** A click at a time of January 2026. It is listed from then on; its marks are wrong until they are corrected. */
export interface Written {
  readonly id: string;
  readonly time: string;
  readonly isBot?: boolean;
  readonly isBotFrom?: string;
}

const instant = (time: string) => `2026-01-${time}:00`;
/** Clicks before the tenth, 12:00, are final. */
const now = Date.parse("2026-01-12T12:00:00Z");
export const clicks: readonly Written[] = [
  { id: "newest", time: "12T11:00" },
  { id: "new-bot", time: "12T09:00", isBotFrom: "12T11:30" },
  { id: "new", time: "12T08:00" },
  { id: "old-bot", time: "10T09:00", isBot: true },
  { id: "old", time: "10T08:00" },
  { id: "older", time: "09T09:00" },
  { id: "oldest", time: "09T08:00" },
];

/** What a sound API shows at a time. */
export function shown(query: string, at: string, all: readonly Written[] = clicks): Exchange {
  const sent = new URLSearchParams(query);
  const [start, end] = [sent.get("date_start") ?? "2026-01-06T00:00:00Z", sent.get("date_end")];
  const rows = all
    .map(({ id, time, isBot = false, isBotFrom }) => ({
      ...{ id, created_at: `${instant(time)}+00:00`, is_duplicate: false, gross_clicks: 1 },
      is_bot: isBotFrom === undefined ? isBot : instant(at) >= instant(isBotFrom),
    }))
    .filter(({ created_at: time }) => time.slice(0, 19) <= instant(at) && time >= start.slice(0, 19))
    .filter(({ created_at: time }) => end === null || time.slice(0, 19) <= end.slice(0, 19))
    .filter(({ is_bot: isBot }) => sent.get("include_bots") !== "false" || !isBot);
  return exchange(query, pageOf(rows));
}

/** The claims about rows and totals that are violated. */
export function violated(exchanges: readonly Exchange[]): readonly string[] {
  const { verdicts } = judge(exchanges, { now });
  const names = verdicts.filter(({ outcome }) => outcome === "violated").map(({ check }) => check);
  return names.filter(
    (name) => !/schema|content-type|are-documented|-echo|headers-are|credits|echo-/.test(name),
  );
}

export const until = (start: string, end: string) =>
  `date_start=${instant(start)}Z&date_end=${instant(end)}Z`;
export const today = until("10T00:00", "12T23:59");
export const afternoon = `date_start=${instant("10T00:00")}Z`;
export const without = (id: string) => clicks.filter((one) => one.id !== id);
