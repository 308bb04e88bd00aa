/** For every claim the smallest damage to a good run that breaks it. */
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { edit, type GoodRun, head, reply, replyTo, respond } from "./good-run.ts";
import { referenceNow, ulid } from "./reference-target.ts";

export interface Saboteur {
  /** The run that is damaged; `listable` when absent. */
  readonly run?: "listable" | "unlistable" | "quiet";
  readonly damage: (run: GoodRun) => readonly Exchange[];
  /** Claims that cannot but break with it. */
  readonly breaksToo?: readonly string[];
}

const problem = { error: "SOME_PROBLEM", message: "No.", description: "Not now." };
const key = `ofapi_${"x".repeat(48)}`;

/** Same length and form as a real id, and in no list. */
const strangeId = (id: string) => `${id.slice(0, 12)}ZZZZZZZZZZZZZZ`;
const before = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) - seconds * 1000).toISOString().replace(".000Z", "+00:00");

/** Moves clicks from one day of a chart to another. */
// biome-ignore lint/suspicious/noExplicitAny: bodies are whatever came.
function move(body: any, { from, to, clicks = 1 }: { from: number; to: number; clicks?: number }): void {
  const { chart } = body.data;
  chart.at(from).clicks -= clicks;
  chart.at(to).clicks += clicks;
}

/** Counts more clicks than there are, on the last day. */
// biome-ignore lint/suspicious/noExplicitAny: bodies are whatever came.
function inflate(body: any): void {
  body.data.summary.clicks_total += 1;
  body.data.chart.at(-1).clicks += 1;
}

export const brokenExamples: Readonly<Record<string, Saboteur>> = {
  "status-is-documented": {
    damage: (run) => respond(run, "bad-limit", (response) => ({ ...response, status: 418 })),
  },
  "server-does-not-fail": { damage: (run) => reply(run, "bad-limit", 500, { message: "Server Error" }) },
  "content-type-is-json": { damage: (run) => head(run, "default", { "content-type": "text/html" }) },
  "body-is-json": {
    damage: (run) =>
      respond(run, "bad-limit", (response) => ({ ...response, body: `${response.body}\nnotice` })),
  },
  "response-fits-schema": { damage: (run) => edit(run, "default", (body) => (body._meta._cache.note = 5)) },
  "numbers-are-whole": {
    damage: (run) =>
      respond(run, "default", (response) => ({
        ...response,
        body: response.body.replace('"balance":1000', '"balance":1000.0'),
      })),
  },
  "response-does-not-leak-key": {
    damage: (run) => edit(run, "bad-limit", (body) => (body.message = `Not for ${key}.`)),
  },
  "headers-are-documented": { damage: (run) => head(run, "default", { "x-rate-limit-limit-minute": null }) },
  "headers-agree-with-body": { damage: (run) => head(run, "default", { "x-ofapi-credits-balance": "7" }) },
  "remaining-within-limit": {
    damage: (run) => head(run, "default", { "x-rate-limit-remaining-minute": "1001" }),
  },
  "throttling-has-retry-after": { damage: (run) => reply(run, "bad-date", 429, problem) },
  "price-is-documented": {
    damage: (run) =>
      head({ ...run, exchanges: edit(run, "default", (body) => (body._meta._credits.used = 3)) }, "default", {
        "x-ofapi-credits-used": "3",
      }),
  },
  "response-is-not-cached": {
    damage: (run) => edit(run, "default", (body) => (body._meta._cache.is_cached = true)),
  },
  "no-key-is-refused": { damage: (run) => reply(run, "no-key", 403, problem) },
  "wrong-key-is-refused": { damage: (run) => reply(run, "wrong-key", 403, problem) },
  "invalid-page-is-refused": { damage: (run) => reply(run, "bad-limit", 200, replyTo(run, "default")) },
  "invalid-filter-is-refused": { damage: (run) => reply(run, "bad-date", 200, replyTo(run, "default")) },
  "unknown-link-has-no-rows": {
    damage: (run) => reply(run, "unknown-link", 200, replyTo(run, "default")),
    // One row was asked for.
    breaksToo: ["rows-stay-within-limit"],
  },
  "refusal-has-no-data": { damage: (run) => edit(run, "bad-limit", (body) => (body.data = { rows: [] })) },
  "refusal-fits-schema": { damage: (run) => edit(run, "bad-limit", (body) => delete body.description) },
  "other-error-fits-schema": {
    damage: (run) => edit(run, "unknown-link", (body) => delete body.description),
  },
  "validation-error-names-the-parameter": {
    damage: (run) => edit(run, "bad-limit", (body) => (body.errors = { offset: ["No."] })),
  },
  "refusal-costs-nothing": {
    damage: (run) =>
      head(
        { ...run, exchanges: edit(run, "bad-limit", (body) => (body._meta._credits.used = 1)) },
        "bad-limit",
        { "x-ofapi-credits-used": "1" },
      ),
  },
  "echo-repeats-the-window": {
    damage: (run) =>
      edit(run, "part", ({ data }) => (data.filters.date_start = before(data.filters.date_start, 1))),
  },
  "echo-repeats-the-page": { damage: (run) => edit(run, "part", ({ data }) => (data.filters.offset = 1)) },
  "echo-repeats-the-filters": {
    damage: (run) => edit(run, "part", ({ data }) => (data.filters.include_bots = false)),
  },
  "defaults-are-documented": { damage: (run) => edit(run, "rest", ({ data }) => (data.filters.limit = 50)) },
  "window-is-not-inverted": {
    damage: (run) =>
      edit(run, "past-end", ({ data }) => (data.filters.date_end = before(data.filters.date_start, 1))),
    breaksToo: ["echo-repeats-the-window"],
  },
  "rows-stay-within-limit": {
    damage: (run) =>
      edit(run, "default", ({ data }) => {
        const last = data.rows.at(-1);
        data.rows.push({ ...last, id: strangeId(last.id), created_at: before(last.created_at, 1) });
      }),
  },
  "page-is-full": { damage: (run) => edit(run, "default", ({ data }) => data.rows.pop()) },
  "ids-are-unique": {
    damage: (run) =>
      edit(run, "default", ({ data: { rows } }) => {
        const twin = rows.findIndex(
          (row: { created_at: string }, index: number) => row.created_at === rows[index + 1]?.created_at,
        );
        rows[twin + 1] = rows[twin];
      }),
  },
  "rows-are-not-before-window": {
    damage: (run) =>
      edit(run, "default", ({ data }) => (data.filters.date_start = before(data.rows.at(-1).created_at, -1))),
    breaksToo: ["chart-stays-in-window"],
  },
  "rows-are-not-after-window": {
    damage: (run) =>
      edit(run, "default", ({ data }) => (data.filters.date_end = before(data.rows[0].created_at, 1))),
  },
  "rows-obey-filters": {
    run: "unlistable",
    damage: (run) =>
      edit(
        run,
        "one-filter",
        ({ data: { rows } }) => (rows[5] = { ...rows[5], id: strangeId(rows[5].id), is_bot: true }),
      ),
  },
  "id-matches-row-time": {
    damage: (run) =>
      edit(
        run,
        "default",
        ({ data: { rows } }) => (rows[0].id = ulid(Date.parse(rows[0].created_at) - 60_000, 1)),
      ),
  },
  "total-is-sum-of-chart": {
    damage: (run) => edit(run, "default", ({ data }) => (data.summary.clicks_total += 1)),
  },
  "chart-days-ascend": { damage: (run) => edit(run, "default", ({ data }) => data.chart.reverse()) },
  "chart-stays-in-window": {
    damage: (run) => edit(run, "default", ({ data }) => (data.chart[0].timestamp = "2026-01-25")),
  },
  "chart-counts-the-rows": {
    damage: (run) =>
      edit(run, "default", (body) =>
        move(body, { from: -1, to: -2, clicks: body.data.chart.at(-1).clicks - 1 }),
      ),
  },

  "valid-request-is-answered": { damage: (run) => reply(run, "rest", 422, replyTo(run, "bad-limit")) },
  "same-request-same-response": {
    damage: (run) => edit(run, "again", ({ data: { rows } }) => ([rows[0], rows[1]] = [rows[1], rows[0]])),
  },
  "row-is-the-same-everywhere": {
    damage: (run) =>
      edit(run, "all-filters", ({ data: { rows } }) => (rows[0].referrer = "elsewhere.example")),
  },
  "pages-join": {
    damage: (run) => {
      const humans = replyTo(run, "listing").data.rows.filter((row: { is_bot: boolean }) => !row.is_bot);
      return edit(run, "page", ({ data }) => {
        const { offset, limit } = data.filters;
        data.rows = humans.slice(offset + 1, offset + 1 + limit);
      });
    },
  },
  "pages-share-no-row": {
    run: "unlistable",
    damage: (run) =>
      edit(run, "page", ({ data: { rows } }) => (rows[12] = replyTo(run, "listing").data.rows[3])),
  },
  "order-is-the-same-everywhere": {
    damage: (run) =>
      edit(run, "all-filters", ({ data: { rows } }) => ([rows[0], rows[1]] = [rows[1], rows[0]])),
  },
  "total-ignores-the-page": {
    run: "unlistable",
    damage: (run) => edit(run, "page", ({ data }) => (data.summary.clicks_total += 1)),
    breaksToo: ["total-is-sum-of-chart"],
  },
  "chart-ignores-the-page": {
    run: "unlistable",
    damage: (run) => edit(run, "page", (body) => move(body, { from: 0, to: 1 })),
  },
  "defaults-equal-explicit-values": {
    damage: (run) => {
      const { rows } = replyTo(run, "listing").data;
      return edit(run, "rest", ({ data }) => (data.rows = rows.slice(1, 101)));
    },
  },
  "equivalent-dates-agree": {
    damage: (run) => edit(run, "part", ({ data: { rows } }) => ([rows[0], rows[1]] = [rows[1], rows[0]])),
    breaksToo: ["order-is-the-same-everywhere"],
  },
  "filter-removes-only-its-rows": {
    damage: (run) => edit(run, "other-filter", ({ data: { rows } }) => (rows[3].id = strangeId(rows[3].id))),
  },
  "filters-combine": {
    damage: (run) => edit(run, "all-filters", ({ data: { rows } }) => (rows[3].id = strangeId(rows[3].id))),
  },
  "filtered-total-counts-the-rows": {
    damage: (run) => edit(run, "page", inflate),
    breaksToo: ["filtered-chart-counts-the-rows", "filters-add-up"],
  },
  "filtered-chart-counts-the-rows": {
    damage: (run) => edit(run, "page", (body) => move(body, { from: 0, to: 1 })),
  },
  "filters-never-add": {
    run: "unlistable",
    damage: (run) => edit(run, "one-filter", (body) => move(body, { from: 1, to: 0, clicks: 1000 })),
  },
  "filters-add-up": {
    run: "unlistable",
    damage: (run) =>
      edit(run, "all-filters", ({ data }) => {
        data.chart = [{ ...data.chart[1], clicks: 1000 }];
        data.summary.clicks_total = 1000;
      }),
  },
  "sub-window-lists-its-rows": {
    damage: (run) => edit(run, "part", ({ data: { rows } }) => (rows[3].id = strangeId(rows[3].id))),
    breaksToo: ["equivalent-dates-agree"],
  },
  "sub-window-total-counts-its-rows": {
    damage: (run) => edit(run, "rest", inflate),
    breaksToo: ["window-splits"],
  },
  "day-counts-the-same-everywhere": {
    damage: (run) => edit(run, "default", (body) => move(body, { from: 2, to: 1 })),
  },
  "window-splits": { run: "unlistable", damage: (run) => edit(run, "rest", inflate) },
  "windows-agree": {
    run: "quiet",
    damage: (run) => {
      const listed = replyTo(run, "listing").data.rows[1].id;
      return edit(run, "default", ({ data }) => {
        const row = data.rows.find(({ id }: { id: string }) => id === listed);
        row.id = strangeId(listed);
      });
    },
  },
  "rows-are-not-in-the-future": {
    damage: (run) =>
      edit(run, "default", ({ data: { rows } }) => {
        const time = Date.parse(referenceNow) + 3_600_000;
        rows[0] = { ...rows[0], id: ulid(time, 1), created_at: before(new Date(time).toISOString(), 0) };
      }),
  },
  "auth-errors-are-identical": {
    damage: (run) => edit(run, "wrong-key", (body) => (body.error = "Who are you?")),
  },
};
