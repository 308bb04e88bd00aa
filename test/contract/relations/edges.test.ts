/** Relations at their limits: the last value that is allowed and the first that is not. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { filtersCombine } from "../../../src/contract/relations/filters/filtered-pages.ts";
import { pagesShareNoRow } from "../../../src/contract/relations/pages/pages-of-one-window.ts";
import { rowIsTheSameEverywhere } from "../../../src/contract/relations/pages/row-is-the-same-everywhere.ts";
import { authErrorsAreIdentical } from "../../../src/contract/relations/repeat/auth-errors-are-identical.ts";
import { validRequestIsAnswered } from "../../../src/contract/relations/repeat/valid-request-is-answered.ts";
import { dayCountsTheSameEverywhere } from "../../../src/contract/relations/windows/day-counts-the-same-everywhere.ts";
import { rowsAreNotInTheFuture } from "../../../src/contract/relations/windows/rows-are-not-in-the-future.ts";
import { findings, named } from "../support/findings-of.ts";
import { answer, chartOf } from "../support/written-exchanges.ts";
import { clicks, exchange } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";

test("A row may be up to one minute in the future", () => {
  const now = Date.parse("2026-01-28T12:00:00Z");
  const at = (instant: string) => findings(rowsAreNotInTheFuture, [answer({ rows: clicks(instant) })], now);
  expect(at("2026-01-28T12:01:00")).toEqual(["1 judged"]);
  expect(at("2026-01-28T12:01:01")).toEqual([
    "1 judged",
    'answer 0, rows/0/created_at: expected 2026-01-28T12:00:00Z or earlier, received "2026-01-28T12:01:01+00:00"',
  ]);
});

test("A row that came while a run took its minutes is not in the future", () => {
  const took = (latencyMs: number, isRetried?: true) => {
    const late = { ...answer({ rows: clicks("2026-01-28T12:03:00") }), latencyMs };
    const throttled = { ...answer({ status: 429 }), isRetried: true as const };
    const options = { now: Date.parse("2026-01-28T12:00:00Z"), only: ["rows-are-not-in-the-future"] };
    return judge(isRetried ? [throttled, late] : [late], options).verdicts[0]!.outcome;
  };
  expect(took(119_000)).toBe("differs");
  expect(took(120_000)).toBe("held");
  expect(took(60_000, true)).toBe("held");
});

test("A day counts the same in every window once its last second is settled", () => {
  const narrow = answer({
    query: "date_start=2026-01-10T00:00:00Z&date_end=2026-01-10T23:59:59Z",
    chart: chartOf(3),
    total: 3,
  });
  const wide = answer({
    query: "date_start=2026-01-09T00:00:00Z&date_end=2026-01-12T23:59:59Z",
    chart: chartOf(4, 1),
    total: 5,
  });
  const judged = (now: string) => findings(dayCountsTheSameEverywhere, [narrow, wide], Date.parse(now));
  const nothing = ["nothing: no past day is in two windows"];
  expect(judged("2026-01-10T23:59:58Z")).toEqual(nothing);
  expect(judged("2026-01-10T23:59:59Z")).toEqual(nothing);
  expect(judged("2026-01-11T00:00:00Z")).toEqual([
    "1 judged",
    "answer 1, chart: expected 3 on 2026-01-10, received 4",
  ]);
});

describe("Excluding bots and duplicates", () => {
  const judged = (kind: string, ids: readonly string[]) => {
    const rows = clicks("2026-01-28T12:00:01", `2026-01-28T12:00:00${kind}`);
    const left = rows.filter(({ id }) => ids.includes(String(id)));
    const filtered = answer({ query: `${days}&include_bots=false&include_duplicates=false`, rows: left });
    return findings(filtersCombine, [answer({ query: days, rows }), filtered]);
  };

  test.each([" bot", " dup", " bot dup"])("takes what is%s from the list", (kind) => {
    expect(judged(kind, ["click-0"])).toEqual(["1 judged"]);
    expect(judged(kind, [])).toEqual([
      "1 judged",
      'answer 1, rows: expected "click-0", received no such row',
    ]);
    expect(judged(kind, ["click-0", "click-1"])).toEqual([
      "1 judged",
      'answer 1, rows/1/id: expected a row that belongs here, received "click-1"',
    ]);
  });

  test("is not checked when the listing has neither", () => {
    expect(judged("", ["click-0", "click-1"])).toEqual([
      "nothing: no listed window was requested with several filters that remove rows",
    ]);
  });
});

describe("A row in two responses", () => {
  const both = (one: object, other: object) =>
    findings(rowIsTheSameEverywhere, [
      answer({ rows: [{ id: "a", ...one }] }),
      answer({ query: "limit=7", rows: [{ id: "a", ...other }] }),
    ]);

  test("may have its fields in another order", () => {
    const [one, other] = [{ referrer: "x.example" }, { country_code: "US" }];
    expect(both({ ...one, ...other }, { ...other, ...one })).toEqual(["1 judged"]);
  });

  test("must not lose, gain or change a field", () => {
    expect(both({ referrer: null, country_code: "US" }, { country_code: "DE", fbclid: null })).toEqual([
      "1 judged",
      "answer 1, rows/0/referrer: expected null, received no such field",
      'answer 1, rows/0/country_code: expected "US", received "DE"',
      "answer 1, rows/0/fbclid: expected no such field, received null",
    ]);
  });

  test("may have a new field that differs: that is drift", () => {
    expect(both({ revenue: 1.5 }, { revenue: 2 })).toEqual(["1 judged"]);
    expect(both({ toString: "x" }, {})).toEqual(["1 judged"]);
  });
});

test("pages-share-no-row compares positions, and ignores pages without rows", () => {
  const page = (offset: number, ids: string) =>
    answer({ query: `${days}&limit=2&offset=${offset}`, rows: named(...ids), total: 4 });
  const nothing = ["nothing: no two pages of one list have rows"];
  expect(findings(pagesShareNoRow, [page(0, "ab"), page(2, "cd")])).toEqual(["1 judged"]);
  expect(findings(pagesShareNoRow, [page(0, "ab"), page(2, "bd")])).toEqual([
    "1 judged",
    'answer 1, rows/0/id: expected a row that is not at position 1 too, received "b"',
  ]);
  expect(findings(pagesShareNoRow, [page(0, ""), page(2, "cd")])).toEqual(nothing);
  expect(findings(pagesShareNoRow, [page(0, "ab"), page(2, "")])).toEqual(nothing);
  expect(findings(pagesShareNoRow, [page(0, "ab"), page(0, "ba")])).toEqual(nothing);
});

describe("A wrong key", () => {
  const none = (status: number, error: string) =>
    exchange("limit=1", { status, body: { error } }, { auth: "none" });
  const wrong = (status: number, error: string) =>
    exchange("limit=1", { status, body: { error } }, { auth: "wrong" });
  const nothing = ["nothing: not both a wrong key and a missing key were refused"];

  test("must get the same error as a missing key", () => {
    expect(findings(authErrorsAreIdentical, [none(401, "No."), wrong(401, "No.")])).toEqual(["1 judged"]);
    expect(findings(authErrorsAreIdentical, [wrong(401, "Wrong."), none(401, "No.")])).toEqual([
      "1 judged",
      'answer 0, /response/body: expected {"error":"No."}, received {"error":"Wrong."}',
    ]);
  });

  test("is compared only when both requests got 401", () => {
    expect(findings(authErrorsAreIdentical, [none(401, "No."), wrong(429, "Later.")])).toEqual(nothing);
    expect(findings(authErrorsAreIdentical, [none(429, "Later."), wrong(401, "Wrong.")])).toEqual(nothing);
    expect(findings(authErrorsAreIdentical, [wrong(401, "No."), wrong(401, "Wrong.")])).toEqual(nothing);
    const known = exchange("limit=1", { status: 401, body: { error: "Who?" } });
    expect(findings(authErrorsAreIdentical, [known, wrong(401, "Wrong.")])).toEqual(nothing);
  });
});

test("A valid request must get 200, unless the server fails or refuses access", () => {
  const by = (status: number) => findings(validRequestIsAnswered, [exchange("limit=7", { status })]);
  const nothing = ["nothing: no valid request was sent, or the target rejected all of them"];
  for (const status of [401, 402, 403, 429, 500, 501, 503]) expect(by(status)).toEqual(nothing);
  for (const status of [204, 302, 400, 422, 499])
    expect(by(status)).toEqual(["1 judged", `answer 0, /response/status: expected 200, received ${status}`]);
  expect(by(200)).toEqual(["1 judged"]);
});
