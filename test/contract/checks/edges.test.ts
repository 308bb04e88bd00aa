/** Checks at their limits: the last value that is allowed and the first that is not. */
import { describe, expect, test } from "vitest";
import { chartCountsTheRows } from "../../../src/contract/checks/chart/chart-counts.ts";
import { numbersAreWhole } from "../../../src/contract/checks/http/numbers-are-whole.ts";
import { unknownLinkHasNoRows } from "../../../src/contract/checks/refusals/unknown-link-has-no-rows.ts";
import { pageIsFull } from "../../../src/contract/checks/rows/page-size.ts";
import { idMatchesRowTime } from "../../../src/contract/checks/rows/row-ids.ts";
import { findings, named } from "../support/findings-of.ts";
import { answer } from "../support/written-exchanges.ts";
import { exchange } from "../support/written-responses.ts";

describe("A page", () => {
  const page = (query: string, total: number, ids: string) =>
    findings(pageIsFull, [exchange(query, { total, rows: named(...ids) })]);
  const told = (left: string, shown: string) => [
    "1 judged",
    `answer 0, rows: expected ${left}, received ${shown}`,
  ];

  test("has as many rows as its limit when more rows follow", () => {
    expect(page("limit=2", 5, "ab")).toEqual(["1 judged"]);
    expect(page("limit=2", 5, "a")).toEqual(told("2 rows: total 5, offset 0, limit 2", "1 rows"));
    expect(page("limit=2&offset=2", 5, "")).toEqual(told("2 rows: total 5, offset 2, limit 2", "0 rows"));
  });

  test("has the remaining rows when these are fewer than its limit", () => {
    expect(page("limit=2&offset=4", 5, "e")).toEqual(["1 judged"]);
    expect(page("limit=2&offset=4", 5, "")).toEqual(told("1 rows: total 5, offset 4, limit 2", "0 rows"));
    expect(page("limit=2&offset=4", 5, "ef")).toEqual(told("1 rows: total 5, offset 4, limit 2", "2 rows"));
    expect(page("limit=2&offset=5", 5, "")).toEqual(["1 judged"]);
    expect(page("limit=2&offset=6", 5, "")).toEqual(["1 judged"]);
    expect(page("limit=2&offset=6", 5, "f")).toEqual(told("0 rows: total 5, offset 6, limit 2", "1 rows"));
  });

  test("that is longer than its limit violates another claim, not page-is-full", () => {
    expect(page("limit=2", 5, "abc")).toEqual(["1 judged"]);
    expect(page("limit=2", 1, "abc")).toEqual(["1 judged"]);
  });

  test("is not checked without a total", () => {
    const nothing = ["nothing: no page has a total"];
    expect(findings(pageIsFull, [exchange("limit=2", { status: 422 })])).toEqual(nothing);
    expect(findings(pageIsFull, [answer({ query: "limit=2", total: undefined })])).toEqual(nothing);
  });
});

describe("A chart with three listed rows of one day", () => {
  const judged = (query: string, chart: Readonly<Record<string, number>>, total = 3) =>
    findings(chartCountsTheRows, [exchange(query, { chart, total, rows: named("a", "b", "c") })]);
  const told = (place: string, listed: string, counted: string) => [
    "1 judged",
    `answer 0, ${place}: expected ${listed} rows on ${place === "chart/1/clicks" ? "2026-01-29" : "2026-01-28"}, as listed, received ${counted}`,
  ];

  test("counts exactly these rows when the page lists all rows", () => {
    expect(judged("limit=4", { "2026-01-28": 3 })).toEqual(["1 judged"]);
    expect(judged("limit=4", { "2026-01-28": 2 })).toEqual(told("chart/0/clicks", "3", "2"));
    expect(judged("limit=4", { "2026-01-28": 4 })).toEqual(told("chart/0/clicks", "3", "4"));
    expect(judged("limit=4", {})).toEqual(told("chart", "3", "0"));
    expect(judged("limit=4", { "2026-01-28": 3, "2026-01-29": 1 })).toEqual(told("chart/1/clicks", "0", "1"));
    expect(judged("limit=4", { "2026-01-28": 3, "2026-01-29": 0 })).toEqual(["1 judged"]);
  });

  test.each([
    ["the page is full, whatever its total says", "limit=3", 3],
    ["the page is a later one, whatever its total says", "limit=4&offset=1", 3],
    ["the total counts more", "limit=4", 5],
  ])("counts at least those when %s", (_, query, total) => {
    expect(judged(query, { "2026-01-28": 3 }, total)).toEqual(["1 judged"]);
    expect(judged(query, { "2026-01-28": 4, "2026-01-29": 1 }, total)).toEqual(["1 judged"]);
    expect(judged(query, { "2026-01-28": 2 }, total)).toEqual(told("chart/0/clicks", "at least 3", "2"));
  });

  test("is not checked without rows", () => {
    const nothing = ["nothing: no page has rows"];
    expect(findings(chartCountsTheRows, [exchange("limit=4", { chart: { "2026-01-28": 3 } })])).toEqual(
      nothing,
    );
    expect(findings(chartCountsTheRows, [exchange("limit=4", { status: 422 })])).toEqual(nothing);
  });
});

describe("The check of unknown links", () => {
  const unknown = (reply: Parameters<typeof exchange>[1]) =>
    findings(unknownLinkHasNoRows, [exchange("limit=7", reply, { link: "unknown" })]);

  test("accepts a 404 and an empty page", () => {
    expect(unknown({})).toEqual(["1 judged"]);
    expect(unknown({ status: 404 })).toEqual(["1 judged"]);
  });

  test("rejects a total above 0 and rows", () => {
    const [counted, listed] = ["summary/clicks_total: expected no rows", "rows: expected no rows"];
    expect(unknown({ total: 1 })).toEqual(["1 judged", `answer 0, ${counted}, received 1`]);
    expect(unknown({ total: null, rows: named("a") })).toEqual([
      "1 judged",
      `answer 0, ${listed}, received 1 rows`,
    ]);
    expect(unknown({ total: 0, rows: named("a", "b") })).toEqual([
      "1 judged",
      `answer 0, ${listed}, received 2 rows`,
    ]);
    expect(unknown({ total: 2, rows: named("a", "b") })).toEqual([
      "1 judged",
      `answer 0, ${counted}, received 2`,
      `answer 0, ${listed}, received 2 rows`,
    ]);
  });

  test("ignores requests for other links", () => {
    const known = exchange("limit=7", { total: 2, rows: named("a", "b") });
    expect(findings(unknownLinkHasNoRows, [known])).toEqual(["nothing: no unknown link was requested"]);
  });
});

describe("The time inside a ULID", () => {
  /** ULIDs of the instant 2016-07-30T23:54:10Z, of a millisecond earlier, and of one later. */
  const [exact, earlier, later] = ["G", "F", "H"].map((last) => `01ARZ3ND6${last}TSV4RRFFQ69G5FAV`);
  const judged = (id: unknown, time: string) =>
    findings(idMatchesRowTime, [answer({ rows: [{ id, created_at: `2016-07-30T${time}+00:00` }] })]);
  const told = (id: unknown, time: string) => [
    "1 judged",
    `answer 0, rows/0/id: expected a ULID of 2016-07-30T${time}Z, received "${id}"`,
  ];

  test("may differ from the time of the row by five seconds", () => {
    expect(judged(exact, "23:54:10")).toEqual(["1 judged"]);
    expect(judged(exact, "23:54:15")).toEqual(["1 judged"]);
    expect(judged(earlier, "23:54:15")).toEqual(told(earlier, "23:54:15"));
  });

  test("may be anywhere in the second of the row and in the five seconds after it", () => {
    expect(judged(exact, "23:54:04")).toEqual(["1 judged"]);
    expect(judged(later, "23:54:04")).toEqual(told(later, "23:54:04"));
  });

  test("is not checked for other ids or for rows without a readable time", () => {
    expect(judged("click-1", "23:54:10")).toEqual(["nothing: no id is a ULID"]);
    expect(judged(exact, "later")).toEqual(["nothing: no id is a ULID"]);
    expect(findings(idMatchesRowTime, [exchange("", { status: 422 })])).toEqual(["nothing: no id is a ULID"]);
  });
});

describe("Numbers", () => {
  const written = (text: string) => {
    const it = answer({});
    return findings(numbersAreWhole, [{ ...it, response: { ...it.response, body: `{"data":{${text}}}` } }]);
  };
  const told = (odd: string) => [
    "1 judged",
    `answer 0, /response/body: expected whole numbers such as 25, received ${odd}`,
  ];

  const total = (text: string) => written(`"summary":{"clicks_total":${text}}`);
  const counts = (...texts: readonly string[]) =>
    written(`"chart":[${texts.map((text) => `{"timestamp":"1.0","clicks":${text}}`)}]`);

  test.each(["25", "-25", "0", "9007199254740991", "1.5", "1e-1", '"1.0 and \\"1e2"', '{"1.0":1}'])(
    "may be written as %s",
    (text) => expect(total(text)).toEqual(["1 judged"]),
  );

  test.each(["1.0", "-1.0", "1e2", "1E+10", "10e-1", "-12.75e+3", "9007199254740993"])(
    "must not be written as %s",
    (text) => expect(counts("7", text, '"1.0"')).toEqual(told(text)),
  );

  test("are reported in their order, at most five of them", () => {
    expect(counts("1.0", "2", "3e0", "4.0")).toEqual(told("1.0, 3e0, 4.0"));
    expect(counts("1.0", "2.0", "3.0", "4.0", "5.0", "6.0")).toEqual(told("1.0, 2.0, 3.0, 4.0, 5.0"));
  });

  test.each([
    ["a new field", '"revenue":12.0,"rows":[{"id":"a","hash":18446744073709551615,"tags":[1e2]}]'],
    ["a new object with documented names", '"new":{"clicks_total":1.0,"chart":[{"clicks":1.0}]}'],
    ["a field that is no number by the document", '"rows":[{"id":1.0}]'],
  ])("may be written in any way in %s", (_place, text) => expect(written(text)).toEqual(["1 judged"]));

  test("are not checked without a successful response", () => {
    const nothing = ["nothing: no request was successful"];
    expect(findings(numbersAreWhole, [exchange("", { status: 422, body: 1.0 })])).toEqual(nothing);
    const it = answer({});
    const broken = { ...it, response: { ...it.response, body: "[1.0" } };
    expect(findings(numbersAreWhole, [broken])).toEqual(nothing);
  });
});
