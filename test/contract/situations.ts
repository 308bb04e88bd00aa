/** Situations that a judge may find: sound runs, targets that behave otherwise, and replies that lack something. */
import { askAll } from "../../src/contract/asking.ts";
import type { JudgeOptions } from "../../src/contract/judge.ts";
import { inquiryOf, type VerifyOptions } from "../../src/contract/options.ts";
import type { Exchange, Response } from "../../src/exchange/exchange.ts";
import { assumptions } from "../../src/spec/assumptions.ts";
import { type ReferenceRow, referenceNow, referenceRows, referenceTarget, ulid } from "./reference-target.ts";

/** What is judged, and how. */
export interface Situation {
  readonly exchanges: readonly Exchange[];
  readonly options?: JudgeOptions;
}

// biome-ignore lint/suspicious/noExplicitAny: bodies are whatever came.
type Body = any;

let steps = 0;

interface Asking extends Omit<VerifyOptions, "behaviour"> {
  readonly rows?: readonly ReferenceRow[];
  readonly behaviour?: Readonly<Record<string, string | number>>;
}

async function asked({ rows = few, behaviour = {}, ...options }: Asking): Promise<readonly Exchange[]> {
  const inquiry = inquiryOf({}, { plan: "deep", edition: "2026-09", now: referenceNow, ...options });
  const all = await askAll(referenceTarget({ rows, behaviour }), inquiry);
  return all.flatMap(({ answer }) => (answer.kind === "silent" ? [] : [answer.exchange]));
}

const few = referenceRows(60, { edition: "2026-09" });

/** A thousand clicks and more in each of two seconds: no window of them fits a page. */
function crowd(): readonly ReferenceRow[] {
  return referenceRows(2200, { edition: "2026-09" }).map((row, index) => {
    const time = Date.parse("2026-01-29T00:00:00Z") - (index < 1100 ? 0 : 1000);
    const created_at = new Date(time).toISOString().replace(".000Z", "+00:00");
    return { ...row, id: ulid(time, 2200 - index), created_at };
  });
}

/** What a sound link answers; the changes below are made to that. */
let quiet: readonly Exchange[] = [];

type Change = (response: Response, exchange: Exchange) => Response;

function all(change: Change, exchanges: readonly Exchange[] = quiet): Situation {
  const changed = exchanges.map((exchange) => ({
    ...exchange,
    response: change(exchange.response, exchange),
  }));
  return { exchanges: changed };
}

function withHeaders(headers: Readonly<Record<string, string | null>>): Situation {
  return all((response) => {
    const kept = Object.entries({ ...response.headers, ...headers }).filter(([, value]) => value !== null);
    return { ...response, headers: Object.fromEntries(kept) as Record<string, string> };
  });
}

/** Every reply with this status, its body edited. */
function bodies(status: number, change: (body: Body) => unknown, exchanges = quiet): Situation {
  return all((response) => {
    if (response.status !== status) return response;
    const body = JSON.parse(response.body);
    change(body);
    return { ...response, body: JSON.stringify(body) };
  }, exchanges);
}

function rows(change: (row: Body, index: number) => unknown): Situation {
  return bodies(200, ({ data }) => data.rows.forEach(change));
}

function refusals(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Situation {
  return all((response) =>
    response.status === 200
      ? response
      : {
          ...response,
          status,
          headers: { ...response.headers, ...headers },
          body: typeof body === "string" ? body : JSON.stringify(body),
        },
  );
}

/** Another query asked, as if the same had been answered. */
function spelt(from: string | RegExp, to: string): Situation {
  const exchanges = quiet.map((exchange) => {
    const { path } = exchange.request;
    return { ...exchange, request: { ...exchange.request, path: path.replace(from, to) } };
  });
  return { exchanges };
}

const problem = { error: "SOME_PROBLEM", message: "No.", description: "Not now." };
const invalid = { ...problem, error: "VALIDATION_ERROR", errors: { limit: ["no"] } };
const page = "<html><body>Bad gateway</body></html>";

const missing = (exchanges = quiet) => ({
  "no summary": bodies(200, ({ data }) => delete data.summary, exchanges),
  "no chart": bodies(200, ({ data }) => delete data.chart, exchanges),
  "an empty chart": bodies(200, ({ data }) => (data.chart = []), exchanges),
  "a chart of one day": bodies(200, ({ data }) => data.chart.splice(1), exchanges),
  "no rows": bodies(200, ({ data }) => delete data.rows, exchanges),
  "empty rows": bodies(200, ({ data }) => (data.rows = []), exchanges),
  "one row": bodies(200, ({ data }) => data.rows.splice(1), exchanges),
  "no filters": bodies(200, ({ data }) => delete data.filters, exchanges),
  "no start in force": bodies(200, ({ data }) => delete data.filters.date_start, exchanges),
  "no end in force": bodies(200, ({ data }) => delete data.filters.date_end, exchanges),
  "no limit in force": bodies(200, ({ data }) => delete data.filters.limit, exchanges),
  "no offset in force": bodies(200, ({ data }) => delete data.filters.offset, exchanges),
  "no flags in force": bodies(
    200,
    ({ data }) => {
      delete data.filters.include_bots;
      delete data.filters.include_duplicates;
    },
    exchanges,
  ),
});

async function otherwise(): Promise<Readonly<Record<string, Situation>>> {
  const found: Record<string, Situation> = {};
  for (const [id, { value, alternatives }] of Object.entries(assumptions))
    for (const other of alternatives.filter((each) => each !== value).slice(0, 2))
      found[`${id} is ${other}`] = { exchanges: await asked({ behaviour: { [id]: other } }) };
  return found;
}

/** By what there is to say of them; what begins like a sound run is made from that. */
async function situationsOf(listable: readonly Exchange[]): Promise<Readonly<Record<string, Situation>>> {
  return {
    "60 clicks, in 2026-01": {
      exchanges: await asked({ edition: "2026-01", rows: referenceRows(60, { edition: "2026-01" }) }),
    },
    "plan lite": { exchanges: await asked({ plan: "lite" }) },
    "no clicks": { exchanges: await asked({ rows: [] }) },
    "one click": { exchanges: await asked({ rows: few.slice(30, 31) }) },
    "two crowded seconds": {
      exchanges: await asked({ rows: crowd(), from: "2026-01-28T23:59:59Z", to: "2026-01-29T00:00:00Z" }),
    },
    "no present": { exchanges: quiet, options: {} },
    "a present before all clicks": { exchanges: quiet, options: { now: Date.parse("2026-01-01T00:00:00Z") } },
    "a present in the midst": { exchanges: quiet, options: { now: Date.parse("2026-01-27T00:00:00Z") } },
    "clicks that settle at once": {
      exchanges: quiet,
      options: { now: Date.parse(referenceNow), settleHours: 0 },
    },
    ...(await otherwise()),
    "a gateway for all": all((response) => ({ ...response, status: 502, body: page })),
    "a gateway for refusals": refusals(504, page),
    "failures for refusals": refusals(500, problem),
    "refusals with 400": refusals(400, problem),
    "refusals with 401": refusals(401, { error: "Unauthorized." }),
    "refusals with 404": refusals(404, problem),
    "refusals with data": refusals(422, { ...invalid, data: { rows: [] } }),
    "refusals with null for data": refusals(422, { ...invalid, data: null }),
    "refusals that name all": refusals(422, {
      ...invalid,
      errors: { limit: ["a"], date_start: ["b"], date_end: ["c"], include_bots: ["d"], kit_probe: ["e"] },
    }),
    "refusals that name none": refusals(422, problem),
    "refusals that cost": refusals(
      422,
      { ...invalid, _meta: { _credits: { used: 2, balance: 1, note: "" } } },
      { "x-ofapi-credits-used": "3" },
    ),
    "refusals that cost by their header": refusals(422, invalid, { "x-ofapi-credits-used": "3" }),
    "refusals whose price is no number": refusals(422, {
      ...invalid,
      _meta: { _credits: { used: "no", balance: 1, note: "" } },
    }),
    "refusals as text": refusals(422, "no"),
    "refusals as null": refusals(422, "null"),
    "throttled, with seconds": refusals(429, problem, { "retry-after": "17" }),
    "throttled, with more than seconds": refusals(429, problem, { "retry-after": "17 s" }),
    "throttled, with words before seconds": refusals(429, problem, { "retry-after": "in 17" }),
    "throttled, with a date": refusals(429, problem, { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" }),
    "throttled, with nothing": refusals(429, problem),
    "everything not found": all((response) => ({ ...response, status: 404, body: JSON.stringify(problem) })),
    "no quota": withHeaders({
      "x-rate-limit-limit-minute": null,
      "x-rate-limit-remaining-minute": null,
    }),
    "no limit of a minute": withHeaders({ "x-rate-limit-limit-minute": "" }),
    "nothing said of what remains": withHeaders({ "x-rate-limit-remaining-minute": "" }),
    "as much left as there is": withHeaders({ "x-rate-limit-remaining-minute": "1000" }),
    "no header of credits": withHeaders({ "x-ofapi-credits-used": null, "x-ofapi-credits-balance": null }),
    "no header at all": all((response) => ({ ...response, headers: {} })),
    "a content type with more": withHeaders({ "content-type": "application/json ; charset=utf-8" }),
    "a content type in capitals": withHeaders({ "content-type": "Application/JSON" }),
    "a content type like it": withHeaders({ "content-type": "application/jsonp" }),
    "a content type with a word before": withHeaders({ "content-type": "x application/json" }),
    "bodies as text": all((response) => ({ ...response, body: "no" })),
    "bodies of an empty object": all((response) => ({ ...response, body: "{}" })),
    "bodies without meta": bodies(200, (body) => delete body._meta),
    "bodies without a price": bodies(200, (body) => delete body._meta._credits.used),
    "bodies without a word on caching": bodies(200, (body) => delete body._meta._cache.is_cached),
    ...missing(),
    ...Object.fromEntries(
      Object.entries(missing(listable))
        .filter(([name]) => /chart|empty rows|one row|limit|flags/.test(name))
        .map(([name, situation]) => [`1,100 clicks, ${name}`, situation]),
    ),
    "rows without ids": rows((row) => delete row.id),
    "rows without instants": rows((row) => delete row.created_at),
    "ids that are no ULIDs": rows((row, index) => (row.id = `click-${index}`)),
    "ids of instants a second late": rows((row) => (row.id = ulid(Date.parse(row.created_at) + 1000, 1))),
    "ids of instants an hour late": rows((row) => (row.id = ulid(Date.parse(row.created_at) + 3_600_000, 1))),
    "ids of instants an hour early": rows(
      (row) => (row.id = ulid(Date.parse(row.created_at) - 3_600_000, 1)),
    ),
    "the same id in all rows": rows((row) => (row.id = few[0]!.id)),
    "rows without judgements": rows((row) => {
      delete row.is_bot;
      delete row.is_duplicate;
    }),
    "only bots": rows((row) => (row.is_bot = true)),
    "only duplicates": rows((row) => (row.is_duplicate = true)),
    "only people": rows((row) => (row.is_bot = false)),
    "rows of another field": rows((row) => delete row.referrer),
    "a field that differs from page to page": rows((row, index) => (row.referrer = `${index}.example`)),
    "numbers with fractions": all((response) => ({
      ...response,
      body: response.body.replaceAll('"gross_clicks":1', '"gross_clicks":1.50'),
    })),
    "numbers with exponents": all((response) => ({
      ...response,
      body: response.body.replaceAll('"gross_clicks":1', '"gross_clicks":10e-1,"more":1E5,"less":-12.75e+3'),
    })),
    "rows turned round": bodies(200, ({ data }) => data.rows.reverse()),
    "charts turned round": bodies(200, ({ data }) => data.chart.reverse()),
    "charts with a day twice": bodies(200, ({ data }) => data.chart.splice(0, 0, data.chart[0])),
    "charts of years ago": bodies(200, ({ data }) => {
      for (const point of data.chart) point.timestamp = point.timestamp.replace("2026", "2020");
    }),
    "charts of years ahead": bodies(200, ({ data }) => {
      for (const point of data.chart) point.timestamp = point.timestamp.replace("2026", "2030");
    }),
    "charts of zeros": bodies(200, ({ data }) => {
      for (const point of data.chart) point.clicks = 0;
    }),
    "charts with one click more": bodies(200, ({ data }) => {
      for (const point of data.chart) point.clicks++;
    }),
    "totals of one more": bodies(200, ({ data }) => data.summary.clicks_total++),
    "totals of none": bodies(200, ({ data }) => (data.summary.clicks_total = 0)),
    "windows a day late": bodies(200, ({ data }) => {
      for (const name of ["date_start", "date_end"])
        data.filters[name] = new Date(Date.parse(data.filters[name]) + 86_400_000)
          .toISOString()
          .replace(".000Z", "+00:00");
    }),
    "windows upside down": bodies(200, ({ data: { filters } }) => {
      [filters.date_start, filters.date_end] = [filters.date_end, filters.date_start];
    }),
    "flags turned round": bodies(200, ({ data: { filters } }) => {
      filters.include_bots = !filters.include_bots;
      filters.include_duplicates = !filters.include_duplicates;
    }),
    "flags as numbers": bodies(200, ({ data: { filters } }) => {
      filters.include_bots = Number(filters.include_bots);
    }),
    "limits of one more": bodies(200, ({ data: { filters } }) => filters.limit++),
    "offsets of one more": bodies(200, ({ data: { filters } }) => filters.offset++),
    "a bad limit and a bad date, answered": spelt(/limit=-1/, "limit=-1&date_start=never"),
    "a bad offset": spelt(/limit=-1/, "limit=1&offset=-1"),
    "a bad offset and a bad limit": spelt(/limit=-1/, "limit=-1&offset=-1"),
    "a bad flag and a bad date": spelt(/include_bots=maybe/, "include_bots=maybe&date_end=never"),
    "flags as no spelling of the page": spelt(/include_bots=false/, "include_bots=falsely"),
    "slow answers": {
      exchanges: quiet.map((exchange, index) => ({ ...exchange, latencyMs: 4_000 + 500 * index })),
    },
    "answers at the edge of slowness": {
      exchanges: quiet.map((exchange) => ({ ...exchange, latencyMs: 5_000 })),
    },
    "refusals that name a scheme": withHeaders({ "www-authenticate": "Bearer" }),
    "a balance that rises": bodies(200, ({ _meta }) => (_meta._credits.balance += steps++)),
    "a balance that is no number": bodies(200, ({ _meta }) => (_meta._credits.balance = "much")),
    "a price that is no number": bodies(200, ({ _meta }) => (_meta._credits.used = {})),
    "two gross clicks each": rows((row) => (row.gross_clicks = 2)),
    "gross clicks of nothing": rows((row) => (row.gross_clicks = null)),
    "one visitor": rows((row) => (row.ip_address = "203.0.113.1")),
    "new fields everywhere": bodies(200, (body) => {
      body.new = 1.5;
      body.data.new = [];
      body.data.filters.new = null;
      for (const row of body.data.rows) row.new = { a: 1 };
    }),
    "fields of another type": bodies(200, ({ data, _meta }) => {
      data.summary.clicks_total = String(data.summary.clicks_total);
      _meta._credits.balance = 12.5;
      for (const row of data.rows) row.gross_clicks = 1.5;
      for (const row of data.rows) row.is_bot = null;
    }),
    "lists for objects": bodies(200, ({ data }) => {
      data.summary = [];
      data.chart = {};
    }),
    "new devices": rows((row, index) => (row.browser_device_type = index % 2 ? "Watch" : null)),
    "another price": bodies(200, ({ _meta }) => (_meta._credits.used = 3)),
    "other notes": bodies(200, ({ _meta }) => {
      _meta._credits.note = "Sale";
      _meta._cache.note = null;
    }),
    "other notes on caching": bodies(200, ({ _meta }) => (_meta._cache.note = "Cached")),
    "headers of its own": withHeaders({
      "x-ofapi-new": "1",
      "x-rate-limit-new": "1",
      "not-x-ofapi-new": "1",
    }),
    "other links": spelt(/smart-links\/[^/]+/, "smart-links/another"),
  };
}

/** Sound runs, and situations to compare with them. */
interface Situations {
  readonly sound: Readonly<Record<string, Situation>>;
  readonly situations: Readonly<Record<string, Situation>>;
}

/** Made once for all that is tested in a process. */
export async function situationsOnce(): Promise<Situations> {
  const kept = globalThis as { situations?: Situations };
  if (kept.situations) return kept.situations;
  quiet = await asked({});
  const listable = await asked({ rows: referenceRows(1100, { edition: "2026-09" }) });
  kept.situations = {
    sound: { "60 clicks": { exchanges: quiet }, "1,100 clicks": { exchanges: listable } },
    situations: await situationsOf(listable),
  };
  return kept.situations;
}
