/** What a violation says of its saboteur's damage: where it shows, what was expected there, and what came. */
import { describe, expect, test } from "vitest";
import { checks } from "../../../src/contract/checks/all.ts";
import { judge } from "../../../src/contract/judge/judge.ts";
import { relations } from "../../../src/contract/relations/all.ts";
import type { Violation } from "../../../src/contract/report/report.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { brokenExamples } from "../support/broken-examples.ts";
import { goodRuns } from "../support/good-run.ts";
import { referenceNow } from "../support/reference-rows.ts";

const runs = await goodRuns();
const body = "/response/body";
const data = `${body}/data`;
const id = /^"[0-9A-Z]{26}"$/;

/** By claim: where the damage shows and what belongs there. Where two things break, the first is meant. */
const sayings: Readonly<Record<string, readonly [at: string | RegExp, expected: string | RegExp]>> = {
  "status-is-documented": ["/response/status", "one of 200, 401, 402, 403, 404, 422, 429, 500"],
  "server-does-not-fail": ["/response/status", "200 or 4xx"],
  "content-type-is-json": ["/response/headers/content-type", '"application/json"'],
  "body-is-json": [body, "one JSON value"],
  "member-names-are-unique": [`${data}/summary/clicks_total`, /^one member of this name/],
  "response-fits-schema": [`${body}/_meta/_cache/note`, "must be string"],
  "numbers-are-whole": [body, "whole numbers such as 25"],
  "numeric-offset-is-read": ["/response/status", "200"],
  "response-does-not-leak-key": [body, "no key"],
  "headers-are-documented": ["/response/headers/x-rate-limit-limit-minute", /^text like /],
  "headers-agree-with-body": ["/response/headers/x-ofapi-credits-balance", '"1000"'],
  "remaining-within-limit": ["/response/headers/x-rate-limit-remaining-minute", "at most 1000"],
  "throttling-has-retry-after": ["/response/headers/retry-after", "a number of seconds"],
  "price-is-documented": [`${body}/_meta/_credits/used`, "0"],
  "response-is-not-cached": [`${body}/_meta/_cache/is_cached`, "false"],
  "no-key-is-refused": ["/response/status", "an error"],
  "wrong-key-is-refused": ["/response/status", "an error"],
  "invalid-key-is-unauthorized": ["/response/status", "401"],
  "refusal-is-json": [body, "one JSON value"],
  "values-are-within-bounds": [`${data}/rows/0/gross_clicks`, "must be >= 1"],
  "chart-days-are-distinct": [`${data}/chart/1/timestamp`, "a day that is not listed before"],
  "invalid-page-is-refused": ["/response/status", "an error for limit=-1"],
  "invalid-filter-is-refused": ["/response/status", "an error for date_start=not-a-date"],
  "unknown-link-has-no-rows": [`${data}/summary/clicks_total`, "no rows"],
  "refusal-has-no-data": [data, "no data"],
  "refusal-fits-schema": [`${body}/description`, "must have required property 'description'"],
  "other-error-fits-schema": [`${body}/description`, "must have required property 'description'"],
  "validation-error-names-the-parameter": [`${body}/errors`, "a message for limit"],
  "refusal-costs-nothing": [`${body}/_meta/_credits/used`, "0"],
  "echo-repeats-the-window": [`${data}/filters/date_start`, /^"\S+Z"$/],
  "echo-repeats-the-page": [`${data}/filters/offset`, "0"],
  "echo-repeats-the-filters": [`${data}/filters/include_bots`, "true"],
  "defaults-are-documented": [`${data}/filters/limit`, "100"],
  "window-is-not-inverted": [`${data}/filters/date_end`, /^\S+ or later$/],
  "rows-stay-within-limit": [`${data}/rows`, "at most 100 rows"],
  "page-is-full": [`${data}/rows`, /^100 rows: total \d+, offset 0, limit 100$/],
  "ids-are-unique": [/\/data\/rows\/\d+\/id$/, "an id that is not listed before"],
  "rows-are-not-before-window": [`${data}/rows/99/created_at`, /^\S+Z or later$/],
  "rows-are-not-after-window": [`${data}/rows/0/created_at`, /^\S+Z or earlier$/],
  "rows-obey-filters": [`${data}/rows/5/is_bot`, "not true, because include_bots is false"],
  "id-matches-row-time": [`${data}/rows/0/id`, /^a ULID of 2026-\S+Z$/],
  "total-is-sum-of-chart": [`${data}/summary/clicks_total`, /^\d+$/],
  "chart-days-ascend": [`${data}/chart/1/timestamp`, "no day before 2026-02-01"],
  "chart-stays-in-window": [`${data}/chart/0/timestamp`, "a day from 2026-01-26 to 2026-02-01"],
  "chart-counts-the-rows": [`${data}/chart/6/clicks`, /^at least \d+ rows on 2026-02-01, as listed$/],
  "valid-request-is-answered": ["/response/status", "200"],
  "same-request-same-response": [`${data}/rows/0/id`, id],
  "repeated-response-differs-in-meta-alone": [`${data}/summary/revenue_total`, /^[\d.]+$/],
  "row-is-the-same-everywhere": [`${data}/rows/0/referrer`, /^null$|^"example\.(com|org)"$/],
  "pages-join": [`${data}/rows/0/id`, id],
  "pages-share-no-row": [`${data}/rows/12/id`, "a row that is not at position 3 too"],
  "order-is-the-same-everywhere": [`${data}/rows/1/id`, "a row that comes later in the full list"],
  "rows-follow-the-sort": [`${data}/rows/1/revenue_net`, /^at most [\d.]+, the value of the row before$/],
  "summary-counts-the-rows": [`${data}/summary/fans_with_3_plus_messages_total`, /^\d+$/],
  "total-ignores-the-page": [`${data}/summary/clicks_total`, /^\d+$/],
  "chart-ignores-the-page": [`${data}/chart`, /^\[\{"timestamp":"2026-01-28","clicks":\d+\},/],
  "defaults-equal-explicit-values": [`${data}/rows/0/id`, id],
  "equivalent-dates-agree": [`${data}/rows/0/id`, id],
  "filter-removes-only-its-rows": [`${data}/rows/3/id`, "a row that belongs here"],
  "filters-combine": [`${data}/rows/3/id`, "a row that belongs here"],
  "filtered-total-counts-the-rows": [`${data}/summary/clicks_total`, /^\d+$/],
  "filtered-chart-counts-the-rows": [`${data}/chart/0/clicks`, /^\d+ on 2026-01-28$/],
  "filters-never-add": [`${data}/chart`, /^at most \d+ on 2026-01-2[89]$/],
  "filters-add-up": [`${data}/summary/clicks_total`, "at least 0 rows that both filters remove"],
  "sub-window-lists-its-rows": [`${data}/rows/3/id`, "a row that belongs here"],
  "sub-window-total-counts-its-rows": [`${data}/summary/clicks_total`, /^\d+$/],
  "day-counts-the-same-everywhere": [`${data}/chart`, /^\d+ on 2026-\d\d-\d\d$/],
  "window-splits": [`${data}/summary/clicks_total`, /^\d+: \d+ in the window, \d+ in its first part$/],
  "windows-agree": [/\/data\/rows\/\d+\/id$/, "a row of the listed window"],
  "rows-are-not-in-the-future": [`${data}/rows/0/created_at`, "2026-02-01T12:00:00Z or earlier"],
  "auth-errors-are-identical": [body, '{"error":"Unauthorized."}'],
};

/** What stands at a JSON pointer of an exchange, where its body is read. */
function valueAt(exchange: Exchange, pointer: string): unknown {
  let value: unknown = exchange;
  for (const name of pointer.split("/").slice(1)) {
    const whole = value === exchange.response ? { ...exchange.response, body: json(exchange) } : value;
    value = (whole as Readonly<Record<string, unknown>> | undefined)?.[name];
  }
  return value;
}

function json({ response }: Exchange): unknown {
  try {
    return JSON.parse(response.body);
  } catch {
    return response.body;
  }
}

/** What of a value may stand in a report: itself, or, of what is long, how much there is. */
function forms(value: unknown): readonly string[] {
  const text = JSON.stringify(value) ?? "nothing";
  if (value === undefined) return ["no such header", "no such field"];
  const whole = [text, String(value), text.slice(0, 80)];
  return Array.isArray(value) ? [...whole, `${value.length} rows`] : whole;
}

/** Here something is told that is only a part of what stands there. */
const partly =
  /^(numbers-are-whole|member-names-are-unique|response-does-not-leak-key|body-is-json|refusal-is-json|filters-add-up|filters-never-add|day-counts|chart-counts-the)/;

describe("A violation shows where the damage is, what belongs there and what came", () => {
  test.each([...checks, ...relations])("$id", ({ id: claim }) => {
    const { run = "listable", damage } = brokenExamples[claim]!;
    const exchanges = damage(runs[run]);
    const now = Date.parse(referenceNow);
    const { violations, warnings } = judge(exchanges, { only: [claim], assumed: "require", now });
    const [violation] = [...violations, ...warnings] as readonly Violation[];
    const { at, expected, received, exchange } = violation!;
    expect([at, expected]).toEqual(
      sayings[claim]!.map((one) => (typeof one === "string" ? one : expect.stringMatching(one))),
    );
    if (!partly.test(claim)) expect(forms(valueAt(exchanges[exchange]!, at))).toContain(received);
    expect(received).not.toBe(expected);
    expect(received).not.toBe("");
  });
});
