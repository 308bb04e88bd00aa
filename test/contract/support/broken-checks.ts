/** For every check the smallest damage to a good run that breaks it. */

import type { BrokenExample } from "./broken-example.ts";
import { edit, head, reply, replyTo, respond } from "./good-run.ts";
import { ulid } from "./reference-rows.ts";

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

export const brokenChecks: Readonly<Record<string, BrokenExample>> = {
  "status-is-documented": {
    damage: (run) => respond(run, "bad-limit", (response) => ({ ...response, status: 418 })),
  },
  "server-does-not-fail": { damage: (run) => reply(run, "bad-limit", 500, { message: "Server Error" }) },
  "content-type-is-json": { damage: (run) => head(run, "default", { "content-type": "text/html" }) },
  "body-is-json": {
    damage: (run) =>
      respond(run, "default", (response) => ({ ...response, body: `${response.body}\nnotice` })),
  },
  "refusal-is-json": {
    damage: (run) =>
      respond(run, "bad-limit", (response) => ({ ...response, body: `${response.body}\nnotice` })),
  },
  "values-are-within-bounds": {
    damage: (run) => edit(run, "default", ({ data }) => (data.rows[0].gross_clicks = 0)),
  },
  "member-names-are-unique": {
    damage: (run) =>
      respond(run, "default", (response) => ({
        ...response,
        body: response.body.replace('"clicks_total":', '"clicks_total":0,"clicks_total":'),
      })),
  },
  "response-fits-schema": { damage: (run) => edit(run, "default", (body) => (body._meta._cache.note = 5)) },
  "numbers-are-whole": {
    damage: (run) =>
      respond(run, "default", (response) => ({
        ...response,
        body: response.body.replace('"balance":1000', '"balance":1000.0'),
      })),
  },
  "numeric-offset-is-read": {
    run: "unlistable",
    damage: (run) => reply(run, "part", 422, problem),
    breaksToo: ["refusal-fits-schema"],
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
    damage: (run) =>
      head(
        { ...run, exchanges: edit(run, "default", (body) => (body._meta._cache.is_cached = true)) },
        "default",
        { "x-ofapi-is-cached": "true" },
      ),
  },
  "no-key-is-refused": { damage: (run) => reply(run, "no-key", 200, replyTo(run, "default")) },
  "wrong-key-is-refused": { damage: (run) => reply(run, "wrong-key", 200, replyTo(run, "default")) },
  "invalid-key-is-unauthorized": { damage: (run) => reply(run, "wrong-key", 403, problem) },
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
      edit(run, "rest", ({ data }) => (data.filters.date_start = before(data.filters.date_start, 1))),
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
  "chart-days-are-distinct": {
    damage: (run) => edit(run, "default", ({ data: { chart } }) => chart.unshift({ ...chart[0], clicks: 0 })),
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
};
