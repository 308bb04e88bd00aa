/** Pages join to the full list, without gap or overlap. */
import { describe, expect, test } from "vitest";
import { pagesJoin } from "../../../src/contract/relations/pages/pages-join.ts";
import { findings, named } from "../support/findings-of.ts";
import { exchange } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
const flags = "include_bots=true&include_duplicates=true";
const nothing = ["nothing: no page of a listed window was requested"];

/** A page of a list of five, with these ids on it. */
function page(limit: number, offset: number, ids: string, more = "") {
  const query = `${days}&limit=${limit}&offset=${offset}${more}`;
  return exchange(query, { rows: named(...ids), total: 5 });
}

describe("Two pages without a listing", () => {
  test("agree where both show the same rows", () => {
    expect(findings(pagesJoin, [page(3, 0, "abc"), page(3, 2, "cde")])).toEqual(["1 judged"]);
  });

  test("disagree about a shared position with different rows", () => {
    expect(findings(pagesJoin, [page(3, 1, "bcd"), page(3, 2, "cxe")])).toEqual([
      "1 judged",
      'answer 1, rows/1/id: expected "d", received "x"',
    ]);
  });

  test("disagree about every shared position when one starts a row too late", () => {
    expect(findings(pagesJoin, [page(3, 0, "abc"), page(3, 1, "cde")])).toEqual([
      "1 judged",
      'answer 1, rows/0/id: expected "b", received "c"',
      'answer 1, rows/1/id: expected "c", received "d"',
    ]);
  });

  test("disagree in any order of requests", () => {
    expect(findings(pagesJoin, [page(3, 2, "cde"), page(3, 0, "abx")])).toEqual([
      "1 judged",
      'answer 1, rows/2/id: expected "c", received "x"',
    ]);
  });

  test("are compared as soon as they share one position", () => {
    expect(findings(pagesJoin, [page(2, 0, "ab"), page(2, 2, "cd")])).toEqual(nothing);
    expect(findings(pagesJoin, [page(2, 0, "ab"), page(2, 1, "bc")])).toEqual(["1 judged"]);
  });

  test("are each compared with the first page of their list", () => {
    const three = [page(3, 0, "abc"), page(3, 2, "xde"), page(3, 1, "bcd")];
    expect(findings(pagesJoin, three)).toEqual([
      "2 judged",
      'answer 1, rows/0/id: expected "c", received "x"',
    ]);
  });

  test("are not compared when they are of other lists or of the same request", () => {
    expect(findings(pagesJoin, [page(2, 0, "ab"), page(2, 0, "xy")])).toEqual(nothing);
    expect(findings(pagesJoin, [page(2, 0, "ab"), page(2, 0, "xy", "&include_bots=false")])).toEqual(nothing);
    const unknown = (limit: number) => exchange(`limit=${limit}`, { rows: named("a"), total: 5 });
    expect(findings(pagesJoin, [unknown(1), unknown(2)])).toEqual(nothing);
  });
});

describe("A page of a listed window", () => {
  const listing = exchange(`${days}&${flags}`, { rows: named("a", "b", "c", "d", "e") });
  /** Every parameter written out, so that nothing but the page is special. */
  const cut = (limit: number, offset: number, ids: string) => page(limit, offset, ids, `&${flags}`);

  test("shows the rows from its offset on", () => {
    expect(findings(pagesJoin, [listing, cut(2, 2, "cd")])).toEqual(["2 judged"]);
    expect(findings(pagesJoin, [listing, cut(2, 4, "e")])).toEqual(["2 judged"]);
    expect(findings(pagesJoin, [listing, cut(4, 0, "abcd")])).toEqual(["2 judged"]);
  });

  test("reports a wrong row only once", () => {
    expect(findings(pagesJoin, [listing, cut(2, 2, "cx")])).toEqual([
      "2 judged",
      'answer 1, rows/1/id: expected "d", received "x"',
    ]);
  });

  test("reports the rows that are missing at its end", () => {
    expect(findings(pagesJoin, [listing, cut(4, 0, "abc")])).toEqual([
      "2 judged",
      'answer 1, rows/3/id: expected "d", received no row',
    ]);
    expect(findings(pagesJoin, [listing, cut(2, 5, "x")])).toEqual([
      "1 judged",
      'answer 1, rows/0/id: expected no row, received "x"',
    ]);
  });

  test("is compared row by row when it omits parameters", () => {
    const brief = exchange(`${days}&limit=2`, { rows: named("a", "x"), total: 5 });
    const told = 'rows/1/id: expected "b", received "x"';
    expect(findings(pagesJoin, [listing, brief])).toEqual(["1 judged", `answer 1, ${told}`]);
    expect(findings(pagesJoin, [listing, cut(2, 2, "cy"), brief])).toEqual([
      "3 judged",
      'answer 1, rows/1/id: expected "d", received "y"',
      `answer 2, ${told}`,
    ]);
  });

  test("is not checked when its limit allows all rows", () => {
    expect(findings(pagesJoin, [listing, cut(5, 0, "abcde")])).toEqual(["1 judged"]);
    expect(findings(pagesJoin, [listing, cut(6, 0, "abcde")])).toEqual(["1 judged"]);
  });

  test("is not checked when no rows are left", () => {
    const none = exchange(`${days}&${flags}`, {});
    const later = exchange(`${days}&limit=2&offset=2&${flags}`, { total: 0 });
    expect(findings(pagesJoin, [none, later])).toEqual(nothing);
    expect(findings(pagesJoin, [])).toEqual(nothing);
  });
});
