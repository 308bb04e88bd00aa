/**
 * A naive answerer of the operation, written apart from the mock and from the judge: all rows in one list, every
 * question answered by filtering, sorting and slicing it.
 */
import type { Request, Response } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { type ReferenceRow, referenceNow, referenceRows } from "./reference-rows.ts";

export interface ReferenceOptions {
  rows?: readonly ReferenceRow[];
  /** The present. */
  now?: string;
  behaviour?: Partial<Record<string, string | number>>;
  /** Called before every answer; may change the rows, as life does. */
  meanwhile?: (rows: ReferenceRow[], request: Request) => void;
}

/** The two seconds. */

export function referenceTarget(options: ReferenceOptions = {}): Target {
  const rows = [...(options.rows ?? referenceRows(2500))];
  const now = Date.parse(options.now ?? referenceNow);
  const ledger = { balance: 1000 };
  return {
    name: "reference",
    send: async (request) => {
      options.meanwhile?.(rows, request);
      const response = answer(request, { rows, now, ledger, is: behaviourOf(options) });
      return { kind: "response", attempts: 1, exchange: { request, response, latencyMs: 1 } };
    },
  };
}

interface World {
  rows: readonly ReferenceRow[];
  now: number;
  ledger: { balance: number };
  is: (id: string) => string | number;
}

const usual: Record<string, string | number> = {
  row_order: "newest_first",
  totals_scope: "filtered_window",
  chart_empty_days: "omitted",
  window_end: "inclusive",
  bare_date_end: "end_of_day",
  default_window: "last_7_days",
  inverted_window: "refused",
  largest_limit: 1000,
  limit_above_largest: "refused",
  page_past_end: "empty",
  unknown_link: "not_found",
  digit_booleans: "accepted",
  unknown_parameters: "ignored",
};

function behaviourOf({ behaviour = {} }: ReferenceOptions): World["is"] {
  return (id) => behaviour[id] ?? usual[id]!;
}

const day = 86_400_000;
const known = ["date_start", "date_end", "limit", "offset", "include_bots", "include_duplicates"];

function answer(request: Request, world: World): Response {
  const url = new URL(request.path, "http://reference");
  const is202601 = /^\/api\/[^/]+\/smart-links\/[^/]+\/clicks$/.test(url.pathname);
  const { ledger, is } = world;
  const price = is202601 ? 1 : 0;
  const headers = (used: number) => ({
    "content-type": "application/json",
    "x-ofapi-credits-used": String(used),
    "x-ofapi-credits-balance": String(ledger.balance),
    "x-ofapi-is-cached": "false",
    "x-rate-limit-limit-minute": "1000",
    "x-rate-limit-remaining-minute": "999",
    "x-rate-limit-limit-day": "",
    "x-rate-limit-remaining-day": "",
  });
  const meta = (used: number, note: string) => ({
    _credits: { used, balance: ledger.balance, note },
    _cache: { is_cached: false, note: "Cache disabled for this endpoint" },
  });
  const refuse = (status: number, body: object): Response => ({
    status,
    headers: headers(0),
    body: JSON.stringify(body),
  });
  const notFound = () => refuse(404, { error: "NOT_FOUND", message: "Nothing here.", description: "No." });
  const invalid = (name: string, message: string) =>
    refuse(422, {
      error: "VALIDATION_ERROR",
      message,
      description: "The request parameters failed validation.",
      errors: { [name]: [message] },
      _meta: meta(0, "none"),
    });

  if ((request.auth ?? "key") !== "key") return refuse(401, { error: "Unauthorized." });
  const isUnknown = url.pathname.includes("/test_404/");
  if (isUnknown && is("unknown_link") === "not_found") return notFound();

  const query = new Map([...url.searchParams].filter(([, value]) => value !== ""));
  for (const name of query.keys())
    if (!known.includes(name) && is("unknown_parameters") === "refused")
      return invalid(name, `${name} is not known.`);
  const limitText = query.get("limit") ?? "100";
  const offsetText = query.get("offset") ?? "0";
  if (!/^[1-9]\d*$/.test(limitText)) return invalid("limit", "limit must be at least 1.");
  if (!/^\d+$/.test(offsetText)) return invalid("offset", "offset must be at least 0.");
  let limit = Number(limitText);
  const largest = Number(is("largest_limit"));
  if (limit > largest && is("limit_above_largest") === "refused")
    return invalid("limit", `limit is ${limit}, but must be at most ${largest}.`);
  limit = Math.min(limit, largest);
  const offset = Number(offsetText);
  const words = is("digit_booleans") === "accepted" ? ["true", "false", "1", "0"] : ["true", "false"];
  for (const name of ["include_bots", "include_duplicates"])
    if (!words.includes(query.get(name) ?? "true")) return invalid(name, `${name} must be true or false.`);
  const bots = !["false", "0"].includes(query.get("include_bots") ?? "true");
  const duplicates = !["false", "0"].includes(query.get("include_duplicates") ?? "true");

  const today = Math.floor(world.now / day) * day;
  const instant = (name: string, fallback: number): number => {
    const text = query.get(name);
    if (text === undefined) return fallback;
    const isDay = text.length === 10;
    const time = Date.parse(isDay ? `${text}T00:00:00Z` : text);
    return isDay && name === "date_end" && is("bare_date_end") === "end_of_day" ? time + day - 1000 : time;
  };
  const spans: Record<string, number> = { last_7_days: 7, last_30_days: 30, all_time: 700 };
  const end = instant("date_end", today + day - 1000);
  const start = instant("date_start", Math.floor(end / day) * day - (spans[is("default_window")]! - 1) * day);
  if (Number.isNaN(start)) return invalid("date_start", "date_start is no date.");
  if (Number.isNaN(end)) return invalid("date_end", "date_end is no date.");
  if (start > end && is("inverted_window") === "refused")
    return invalid("date_end", "date_end is before date_start.");

  const time = timeOf;
  const sign = is("row_order") === "newest_first" ? -1 : 1;
  const inWindow = (isUnknown ? [] : world.rows)
    .filter(
      (row) => time(row) >= start && (is("window_end") === "inclusive" ? time(row) <= end : time(row) < end),
    )
    .sort((a, b) => sign * (time(a) - time(b) || (a.id < b.id ? -1 : 1)));
  const left = inWindow.filter((row) => (bots || !row.is_bot) && (duplicates || !row.is_duplicate));
  const page = left.slice(offset, offset + limit);
  if (offset > 0 && offset >= left.length && is("page_past_end") === "not_found") return notFound();

  const scope = is("totals_scope");
  const counted = scope === "page" ? page : scope === "unfiltered_window" ? inWindow : left;
  const perDay = new Map<number, number>();
  for (const row of counted) {
    const midnight = Math.floor(time(row) / day) * day;
    perDay.set(midnight, (perDay.get(midnight) ?? 0) + 1);
  }
  const chart: { timestamp: string; clicks: number }[] = [];
  for (let midnight = Math.floor(start / day) * day; midnight <= end; midnight += day) {
    const clicks = perDay.get(midnight) ?? 0;
    if (clicks > 0 || is("chart_empty_days") === "zero_filled")
      chart.push({ timestamp: new Date(midnight).toISOString().slice(0, 10), clicks });
  }
  ledger.balance -= price;
  const text = (at: number) => new Date(at).toISOString().replace(".000Z", "+00:00");
  const body = {
    data: {
      summary: { clicks_total: counted.length },
      chart,
      rows: page,
      filters: {
        date_start: text(start),
        date_end: text(end),
        limit,
        offset,
        include_bots: bots,
        include_duplicates: duplicates,
      },
    },
    _meta: meta(price, is202601 ? "Always" : "Free endpoint"),
  };
  return { status: 200, headers: headers(price), body: JSON.stringify(body) };
}

const times = new WeakMap<ReferenceRow, number>();

function timeOf(row: ReferenceRow): number {
  const known = times.get(row);
  if (known !== undefined) return known;
  times.set(row, Date.parse(row.created_at));
  return Date.parse(row.created_at);
}
