/** Faults planted into the reference target: what vendors break, and what developers get wrong. */
import type { Exchange, Request } from "../../../src/exchange/exchange.ts";
import type { Target } from "../../../src/exchange/target.ts";
import { type ReferenceOptions, referenceTarget } from "./reference-target.ts";

// biome-ignore lint/suspicious/noExplicitAny: a fault may do anything to a body.
type Body = any;

interface Scene {
  readonly query: URLSearchParams;
  readonly request: Request;
  readonly isValid: boolean;
  /** Number of the query, from 0. */
  readonly turn: number;
  /** The true answer to another query. */
  readonly other: (change: (query: URLSearchParams) => void) => Promise<Body>;
}

/** Changes a true body, or replaces the whole exchange. */
export interface Mutant {
  readonly body?: (body: Body, scene: Scene) => Body | Promise<Body>;
  readonly exchange?: (exchange: Exchange, scene: Scene) => Exchange;
  readonly behaviour?: ReferenceOptions["behaviour"];
}

export function mutantTarget(mutant: Mutant, options: ReferenceOptions): Target {
  const behaviour = { ...options.behaviour, ...mutant.behaviour };
  return damaged(referenceTarget({ ...options, behaviour }), mutant);
}

/** A target whose answers are damaged on their way. */
export function damaged(target: Target, mutant: Mutant): Target {
  let turn = -1;
  return {
    name: "mutant",
    async send(request) {
      turn += 1;
      const [path, text = ""] = request.path.split("?");
      const query = new URLSearchParams(text);
      const other = async (change: (query: URLSearchParams) => void): Promise<Body> => {
        const changed = new URLSearchParams(text);
        change(changed);
        const answer = await target.send({ ...request, path: `${path}?${changed}` });
        return answer.kind === "response" ? JSON.parse(answer.exchange.response.body) : undefined;
      };
      const answer = await target.send(request);
      if (answer.kind === "failure") return answer;
      const { response } = answer.exchange;
      const scene = { query, request, other, turn, isValid: response.status === 200 };
      const body =
        scene.isValid && mutant.body
          ? JSON.stringify(await mutant.body(JSON.parse(response.body), scene))
          : response.body;
      const exchange = { ...answer.exchange, response: { ...response, body } };
      return { ...answer, exchange: mutant.exchange ? mutant.exchange(exchange, scene) : exchange };
    },
  };
}

const day = 86_400_000;
const shifted = (text: string, ms: number) => new Date(Date.parse(text) + ms).toISOString();
const wire = (text: string) => text.replace(".000Z", "+00:00");
const isFalse = (query: URLSearchParams, name: string) => query.get(name) === "false";

/** The answer to a changed query, with the echo of the real one. */
const as = (change: (query: URLSearchParams) => void): Mutant => ({
  async body(body, { other }) {
    const wrong = await other(change);
    return { ...wrong, data: { ...wrong.data, filters: body.data.filters } };
  },
});

const rowsOnly = (change: (query: URLSearchParams) => void): Mutant => ({
  async body(body, { other }) {
    return { ...body, data: { ...body.data, rows: (await other(change)).data.rows } };
  },
});

const part = (name: "summary" | "chart", change: (query: URLSearchParams) => void): Mutant => ({
  async body(body, { other }) {
    return { ...body, data: { ...body.data, [name]: (await other(change)).data[name] } };
  },
});

const edited = (edit: (body: Body, scene: Scene) => unknown): Mutant => ({
  body(body, scene) {
    edit(body, scene);
    return body;
  },
});

const eachRow = (change: (row: Body, index: number, scene: Scene) => Body): Mutant => ({
  body: (body, scene) => ({
    ...body,
    data: { ...body.data, rows: body.data.rows.map((row: Body, index: number) => change(row, index, scene)) },
  }),
});

const rows = (change: (rows: Body[], scene: Scene) => Body[]): Mutant => ({
  body: (body, scene) => ({ ...body, data: { ...body.data, rows: change(body.data.rows, scene) } }),
});

const set = (query: URLSearchParams, name: string, value: number | string) => query.set(name, String(value));
const withoutFlags = (query: URLSearchParams) => {
  query.delete("include_bots");
  query.delete("include_duplicates");
};
const num = (query: URLSearchParams, name: string, usual: number) => Number(query.get(name) ?? usual);

export const semanticMutants: Readonly<Record<string, Mutant>> = {
  "offset ignored": as((query) => set(query, "offset", 0)),
  "offset off by one": rowsOnly((query) => set(query, "offset", num(query, "offset", 0) + 1)),
  "offset taken for a page number": rowsOnly((query) =>
    set(query, "offset", num(query, "offset", 0) * num(query, "limit", 100)),
  ),
  "offset rounded to whole pages": rowsOnly((query) => {
    const limit = num(query, "limit", 100);
    set(query, "offset", Math.floor(num(query, "offset", 0) / limit) * limit);
  }),
  "pages overlap by one row": rowsOnly((query) =>
    set(query, "offset", Math.max(0, num(query, "offset", 0) - 1)),
  ),
  "limit ignored": as((query) => set(query, "limit", 100)),
  "limit one short": rows((all, { query }) => all.slice(0, num(query, "limit", 100) - 1)),
  "limit one over": rowsOnly((query) => set(query, "limit", Math.min(1000, num(query, "limit", 100) + 1))),
  "pages silently cut at 50": rows((all) => all.slice(0, 50)),
  "include_bots ignored": as((query) => query.delete("include_bots")),
  "include_duplicates ignored": as((query) => query.delete("include_duplicates")),
  "include_bots inverted": rows((all, { query }) =>
    isFalse(query, "include_bots") ? all.filter(({ is_bot }) => is_bot) : all,
  ),
  "without bots there are no duplicates either": as(
    (query) => isFalse(query, "include_bots") && set(query, "include_duplicates", "false"),
  ),
  "total ignores the filters": part("summary", withoutFlags),
  "chart ignores the filters": part("chart", withoutFlags),
  "total and chart ignore the filters": { behaviour: { totals_scope: "unfiltered_window" } },
  "total counts the page": edited((body) => {
    body.data.summary.clicks_total = body.data.rows.length;
  }),
  "total and chart count the page": { behaviour: { totals_scope: "page" } },
  "bots are taken from the total twice": {
    async body(body, { query, other }) {
      const { clicks_total: all } = (await other((changed) => changed.delete("include_bots"))).data.summary;
      const { summary } = body.data;
      if (isFalse(query, "include_bots"))
        summary.clicks_total = Math.max(0, summary.clicks_total - (all - summary.clicks_total));
      return body;
    },
  },
  "total one too many": edited((body) => {
    body.data.summary.clicks_total += 1;
  }),
  "total differs from call to call": edited((body, { turn }) => {
    body.data.summary.clicks_total += turn;
  }),
  "date_start ignored": as(
    (query) => query.has("date_start") && set(query, "date_start", "2025-12-01T00:00:00Z"),
  ),
  "date_end ignored": as((query) => query.has("date_end") && set(query, "date_end", "2026-02-01T23:59:59Z")),
  "start exclusive": as(
    (query) => query.has("date_start") && set(query, "date_start", shifted(query.get("date_start")!, 1000)),
  ),
  "end exclusive": { behaviour: { window_end: "exclusive" } },
  "window shifted by a time zone": as((query) => {
    for (const name of ["date_start", "date_end"])
      if (query.has(name)) set(query, name, shifted(query.get(name)!, 2 * 3_600_000));
  }),
  "chart by the days of a time zone": {
    async body(body, { other, query }) {
      if (!query.has("date_start")) return body;
      const all = (
        await other((changed) => {
          set(changed, "limit", 1000);
          set(changed, "offset", 0);
        })
      ).data.rows;
      const counts = new Map<string, number>();
      for (const { created_at } of all) {
        const name = shifted(created_at, 5 * 3_600_000).slice(0, 10);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      }
      body.data.chart = [...counts].sort().map(([timestamp, clicks]) => ({ timestamp, clicks }));
      return body;
    },
  },
  "last day of the chart missing": edited((body) => body.data.chart.pop()),
  "chart newest first": edited((body) => body.data.chart.reverse()),
  "rows oldest first": { behaviour: { row_order: "oldest_first" } },
  "rows in no order": rows((all, { turn }) =>
    all
      .map((row, index) => [((index + 1) * 7919 * (turn + 3)) % 1009, row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row),
  ),
  "a row twice on a page": rows((all) => (all.length > 2 ? [all[0], ...all.slice(0, -1)] : all)),
  "ids made anew for every answer": eachRow((row, index, { turn }) => ({
    ...row,
    id: `${row.id.slice(0, 12)}${String(turn * 10_000 + index).padStart(14, "0")}`,
  })),
  "a field differs from answer to answer": eachRow((row, _, { turn }) => ({
    ...row,
    country_code: ["US", "DE", "FR"][turn % 3],
  })),
  "default limit 50": edited((body, { query }) => {
    if (query.has("limit")) return;
    body.data.filters.limit = 50;
    body.data.rows = body.data.rows.slice(0, 50);
  }),
  "bots left out by default": {
    async body(body, { query, other }) {
      return query.has("include_bots") ? body : other((changed) => set(changed, "include_bots", "false"));
    },
  },
  "echo of limit is always the default": edited((body) => {
    body.data.filters.limit = 100;
  }),
  "echo of flags is always true": edited((body) => {
    body.data.filters.include_bots = true;
    body.data.filters.include_duplicates = true;
  }),
  "echo of dates moved to whole days": {
    body: (body) => {
      const { filters } = body.data;
      filters.date_start = wire(
        new Date(Math.floor(Date.parse(filters.date_start) / day) * day).toISOString(),
      );
      filters.date_end = wire(
        new Date(Math.floor(Date.parse(filters.date_end) / day) * day + day - 1000).toISOString(),
      );
      return body;
    },
  },
  "past the end the first page comes again": {
    async body(body, { query, other }) {
      return num(query, "offset", 0) > 0 && body.data.rows.length === 0
        ? {
            ...body,
            data: { ...body.data, rows: (await other((changed) => changed.delete("offset"))).data.rows },
          }
        : body;
    },
  },
};

const answer =
  (status: number, body: string, type = "application/json"): Mutant["exchange"] =>
  (exchange) => ({
    ...exchange,
    response: {
      ...exchange.response,
      status,
      body,
      headers: { ...exchange.response.headers, "content-type": type },
    },
  });
const when = (is: (scene: Scene) => boolean, change: Mutant["exchange"]): Mutant => ({
  exchange: (exchange, scene) => (is(scene) && change ? change(exchange, scene) : exchange),
});
const asValid = answer(
  200,
  JSON.stringify({ data: { summary: { clicks_total: 0 }, chart: [], rows: [], filters: {} }, _meta: {} }),
);
const failure = JSON.stringify({ message: "Server Error" });

export const protocolMutants: Readonly<Record<string, Mutant>> = {
  "a field is gone": eachRow(({ country_code, ...row }) => row),
  "a flag is null": eachRow((row) => ({ ...row, is_bot: null })),
  "a count is text": edited((body) => {
    body.data.summary.clicks_total = String(body.data.summary.clicks_total);
  }),
  "instants have milliseconds": eachRow((row) => ({
    ...row,
    created_at: row.created_at.replace("+00:00", ".000Z"),
  })),
  "rows are an object": edited((body) => {
    body.data.rows = { ...body.data.rows };
  }),
  "numbers have a fraction": {
    exchange: (exchange) => ({
      ...exchange,
      response: {
        ...exchange.response,
        body: exchange.response.body.replace(/"balance":(\d+)/, '"balance":$1.0'),
      },
    }),
  },
  "no key is let in": when(({ request }) => request.auth === "none", asValid),
  "limit=-1 is answered": when(({ query }) => query.get("limit") === "-1", asValid),
  "limit=-1 makes the server fail": when(({ query }) => query.get("limit") === "-1", answer(500, failure)),
  "no key makes the server fail": when(({ request }) => request.auth === "none", answer(500, failure)),
  "refusals are HTML": when(({ isValid }) => !isValid, answer(422, "<html><p>No.</p></html>", "text/html")),
  "answers are declared as HTML": when(
    ({ isValid }) => isValid,
    (exchange) => ({
      ...exchange,
      response: {
        ...exchange.response,
        headers: { ...exchange.response.headers, "content-type": "text/html" },
      },
    }),
  ),
  "bodies are cut off": when(
    ({ isValid }) => isValid,
    (exchange) => ({
      ...exchange,
      response: { ...exchange.response, body: exchange.response.body.slice(0, -20) },
    }),
  ),
  "the price doubled": edited((body) => {
    body._meta._credits.used += 1;
  }),
  "a cache answers": edited((body) => {
    body._meta._cache.is_cached = true;
  }),
  "a header is gone": {
    exchange: (exchange) => {
      const { "x-rate-limit-limit-minute": _, ...headers } = exchange.response.headers;
      return { ...exchange, response: { ...exchange.response, headers } };
    },
  },
};
