/**
 * A naive answerer of the operation, written apart from the mock and from the judge: all rows in one list, every
 * question answered by filtering, sorting and slicing it.
 */
import type { Request, Response } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";

export type ReferenceRow = Record<string, unknown> & {
  id: string;
  created_at: string;
  is_bot: boolean;
  is_duplicate: boolean;
};

export interface ReferenceOptions {
  rows?: readonly ReferenceRow[];
  /** The present. */
  now?: string;
  behaviour?: Partial<Record<string, string | number>>;
  /** Called before every answer; may change the rows, as life does. */
  meanwhile?: (rows: ReferenceRow[], request: Request) => void;
}

export const referenceNow = "2026-02-01T12:00:00Z";

/** Rows spread over the days before `now`, with bots, duplicates and shared seconds among them. */
export function referenceRows(
  count: number,
  { seed = 1, now = referenceNow, days = 12, edition = "2026-01" } = {},
): ReferenceRow[] {
  const random = randomOf(seed);
  const span = days * 86_400;
  const last = Math.floor(Date.parse(now) / 1000) - 60;
  let second = last;
  return Array.from({ length: count }, (_, index) => {
    if (random() > 0.15) second = last - Math.floor(((index + random()) / count) * span);
    return referenceRow(index, { second, random, edition });
  });
}

/** Rows in two seconds, so many in each that no window of them fits a page. */
export function crowdedRows(perSecond: number): ReferenceRow[] {
  return referenceRows(2 * perSecond, { edition: "2026-09" }).map((row, index) => {
    const time = Date.parse(crowdedWindow.to) - (index < perSecond ? 0 : 1000);
    const created_at = new Date(time).toISOString().replace(".000Z", "+00:00");
    return { ...row, id: ulid(time, 2 * perSecond - index), created_at };
  });
}

/** The two seconds. */
export const crowdedWindow = { from: "2026-01-28T23:59:59Z", to: "2026-01-29T00:00:00Z" } as const;

function referenceRow(
  index: number,
  { second, random, edition }: { second: number; random: () => number; edition: string },
): ReferenceRow {
  const pick = <T>(...values: T[]): T => values[Math.floor(random() * values.length)]!;
  const text = (name: string) => pick(null, `${name}-${Math.floor(random() * 9)}`);
  const row: Record<string, unknown> = {
    id: ulid(second * 1000, 1_000_000 - index),
    created_at: new Date(second * 1000).toISOString().replace(".000Z", "+00:00"),
    referrer: pick(null, "example.com", "example.org"),
    ip_address: `203.0.113.${Math.floor(random() * 256)}`,
    user_agent: "Mozilla/5.0",
    browser_device_type: pick("Desktop", "Mobile"),
    browser_name: "Chrome",
    browser_family: "Chrome",
    browser_platform: "macOS",
    is_bot: random() < 0.2,
    is_duplicate: random() < 0.25,
    country_code: pick("US", "DE", null),
    external_click_id: text("ext"),
    gross_clicks: 1,
    fbclid: null,
  };
  if (edition === "2026-09")
    Object.assign(row, { gclid: text("g"), gbraid: null, wbraid: null, ttclid: null, sccid: null });
  for (const name of ["aff_s1", "aff_s2", "aff_s3", "aff_s4", "aff_s5"]) row[name] = text(name);
  for (const name of ["utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term"])
    row[name] = text(name);
  return row as ReferenceRow;
}

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

export function ulid(time: number, number: number): string {
  const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  const write = (value: number, length: number): string => {
    let text = "";
    for (let rest = value; text.length < length; rest = Math.floor(rest / 32))
      text = digits[rest % 32] + text;
    return text;
  };
  return write(time, 10) + write(number, 16);
}

function randomOf(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}
