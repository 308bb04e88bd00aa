/** For every relation the smallest damage to a good run that breaks it. */

import type { BrokenExample } from "./broken-example.ts";
import { edit, reply, replyTo } from "./good-run.ts";
import { referenceNow, ulid } from "./reference-rows.ts";

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

export const brokenRelations: Readonly<Record<string, BrokenExample>> = {
  "valid-request-is-answered": { damage: (run) => reply(run, "rest", 422, replyTo(run, "bad-limit")) },
  "same-request-same-response": {
    damage: (run) => edit(run, "again", ({ data: { rows } }) => ([rows[0], rows[1]] = [rows[1], rows[0]])),
  },
  "repeated-response-differs-in-meta-alone": {
    run: "operations",
    damage: (run) =>
      edit(run, "again", ({ data }) => {
        if ("revenue_total" in (data.summary ?? {})) data.summary.revenue_total += 1;
      }),
  },
  "row-is-the-same-everywhere": {
    damage: (run) =>
      edit(run, "all-filters", ({ data: { rows } }) => (rows[0].referrer = "elsewhere.example")),
  },
  "pages-join": {
    damage: (run) => {
      const humans = replyTo(run, "listing").data.rows.filter((row: { is_bot: boolean }) => !row.is_bot);
      return edit(run, "page", ({ data }) => {
        const { offset } = data.filters;
        data.rows = humans.slice(offset - 1, offset - 1 + data.rows.length);
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
  "rows-follow-the-sort": {
    run: "people",
    damage: (run) =>
      edit(run, "page", ({ data }) => {
        if (data.rows) data.rows[1].revenue_net += 1000;
      }),
  },
  "summary-counts-the-rows": {
    run: "people",
    damage: (run) =>
      edit(run, "listing", ({ data }) => {
        if (data.summary) data.summary.fans_with_3_plus_messages_total += 1;
      }),
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
    breaksToo: ["defaults-equal-explicit-values"],
  },
  "filters-combine": {
    damage: (run) => edit(run, "all-filters", ({ data: { rows } }) => (rows[3].id = strangeId(rows[3].id))),
  },
  "filtered-total-counts-the-rows": {
    damage: (run) => edit(run, "page", inflate),
    breaksToo: ["page-is-full", "filtered-chart-counts-the-rows", "filters-add-up"],
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
