/** Which page is the listing, and what follows from it: the edges, with pages written out by hand. */
import { describe, expect, test } from "vitest";
import {
  findListing,
  hasSameWindow,
  idsOf,
  isComplete,
  isSamePopulation,
  isSameSubject,
  listedRowsFor,
  predictedPages,
} from "../../../src/contract/read/reference-listing.ts";
import type { Row } from "../../../src/contract/read/response/row.ts";
import { listing, query, rows, type WrittenPage, whole } from "../support/listed-window.ts";
import { chartOf, page } from "../support/written-exchanges.ts";
import { clicksOperationOf } from "../support/written-responses.ts";

const inclusive = { listing, windowEnd: "inclusive" } as const;
const exclusive = { listing, windowEnd: "exclusive" } as const;
const ids = (list: readonly Row[] | undefined) => list && idsOf(list).join("");

describe("Two pages are of the same subject, window or population", () => {
  const base: WrittenPage = { account: "acct_1", link: "eveniet", query: query("00:00:00", "12:00:00") };

  test.each<[string, WrittenPage, readonly boolean[]]>([
    ["in another page", { ...base, query: `${base.query}&offset=3`, rows }, [true, true, true]],
    ["of another account", { ...base, account: "acct_2" }, [false, false, false]],
    ["of another link", { ...base, link: "fugit" }, [false, false, false]],
    ["from another start", { ...base, query: query("00:00:01", "12:00:00") }, [true, false, false]],
    ["to another end", { ...base, query: query("00:00:00", "12:00:01") }, [true, false, false]],
    ["without bots", { ...base, query: `${base.query}&include_bots=false` }, [true, true, false]],
    ["without duplicates", { ...base, query: `${base.query}&include_duplicates=false` }, [true, true, false]],
  ])("%s", (_name, other, same) => {
    const [a, b] = [page(base), page(other)];
    for (const [one, two] of [[a, b] as const, [b, a] as const])
      expect([isSameSubject(one, two), hasSameWindow(one, two), isSamePopulation(one, two)]).toEqual(same);
  });

  test("but not in another edition, though the rest is the same", () => {
    const [a, b] = [page({}), page({})];
    const other = { ...b, query: { ...b.query, operation: clicksOperationOf("2026-01") } };
    expect([isSameSubject(a, b), isSameSubject(a, other)]).toEqual([true, false]);
  });

  test("and no window is the same as one whose start nobody told", () => {
    const open = { query: "date_end=2026-01-10T12:00:00Z" };
    expect(isSameSubject(page(open), page(open))).toBe(true);
    expect([hasSameWindow(page(open), page(open)), isSamePopulation(page(open), page(open))]).toEqual([
      false,
      false,
    ]);
  });
});

describe("A page shows all that was asked for", () => {
  const three = { rows: rows.slice(0, 3), chart: chartOf(1, 2), query: "limit=4" };

  test.each<[string, WrittenPage, boolean]>([
    ["when it is not full, and total and chart say so", three, true],
    ["when the total alone says so", { ...three, chart: [] }, true],
    ["when the chart alone says so", { ...three, total: 7 }, true],
    ["not when neither does", { ...three, total: 7, chart: chartOf(1, 3) }, false],
    ["not when it is full", { ...three, query: "limit=3" }, false],
    ["not when it begins later", { ...three, query: "limit=4&offset=1" }, false],
  ])("%s", (_name, told, expected) => expect(isComplete(page(told))).toBe(expected));
});

describe("Of the listing is left", () => {
  const left = (told: typeof inclusive | typeof exclusive, start: string, end: string, more?: string) =>
    ids(listedRowsFor(told, page({ query: query(start, end, more) })));

  test("what lies in the window, both edges included, or its end not", () => {
    expect(left(inclusive, "10:00:00", "12:00:00")).toBe("edcb");
    expect(left(inclusive, "10:00:01", "11:59:59")).toBe("dc");
    expect(left(exclusive, "10:00:00", "12:00:00")).toBe("dcb");
    expect(left(exclusive, "00:00:00", "10:00:00")).toBe("a");
  });

  test("at its own end all that it lists, for it was asked the same", () => {
    expect(left(inclusive, "12:00:00", "23:59:59")).toBe("fe");
    expect(left(exclusive, "12:00:00", "23:59:59")).toBe("fe");
  });

  test("what the flags leave", () => {
    expect(left(inclusive, "10:00:00", "12:00:00", "include_bots=false")).toBe("dc");
    expect(left(inclusive, "10:00:00", "12:00:00", "include_duplicates=false")).toBe("ec");
    const none = "include_bots=false&include_duplicates=false";
    expect(left(inclusive, "10:00:00", "12:00:00", none)).toBe("c");
    const part = page({ query: query("10:00:00", "12:00:00", none) });
    expect(ids(listedRowsFor(inclusive, part, { filtered: false }))).toBe("edcb");
  });

  test("nothing where the window is not known", () => {
    expect(listedRowsFor(inclusive, page({}))).toBeUndefined();
    expect(listedRowsFor({ ...inclusive, listing: undefined }, listing)).toBeUndefined();
  });

  test("for every other response both what its flags leave and what they do not", () => {
    const humans = page({ query: query("10:00:00", "12:00:00", "include_bots=false") });
    const outside = page({ query: "date_start=2026-01-09&date_end=2026-01-10T12:00:00Z" });
    const all = predictedPages(inclusive, [listing, humans, outside, page(whole)]);
    expect(all.map(({ parsed }) => parsed)).toEqual([humans]);
    expect([ids(all[0]!.left), ids(all[0]!.listed)]).toEqual(["dc", "edcb"]);
  });
});

describe("The listing is chosen", () => {
  const settled = Date.parse("2026-01-20T00:00:00Z");
  const echoed = (
    start: string | undefined,
    end: string | undefined,
    more: WrittenPage = {},
  ): WrittenPage => ({
    query: "limit=100",
    rows: rows.slice(0, 2),
    filters: { date_start: start, date_end: end },
    ...more,
  });
  const closed = echoed("2026-01-10T00:00:00+00:00", "2026-01-19T23:59:59+00:00");
  const chosen = (...told: readonly WrittenPage[]) => {
    const pages = told.map(page);
    return pages.indexOf(findListing(pages, settled)!);
  };

  test("among windows that are known and over", () => {
    expect(chosen(closed)).toBe(0);
    expect(chosen(echoed(undefined, "2026-01-19T23:59:59+00:00"))).toBe(-1);
    expect(chosen(echoed("2026-01-10T00:00:00+00:00", undefined))).toBe(-1);
    expect(chosen(echoed("2026-01-10T00:00:00+00:00", "2026-01-19T23:59:59+00:00"))).toBe(0);
    expect(chosen(echoed("2026-01-10T00:00:00+00:00", "2026-01-20T00:00:00+00:00"))).toBe(-1);
    expect(chosen({ ...closed, query: "limit=100&include_bots=false" })).toBe(-1);
    expect(chosen({ ...closed, query: "limit=100&include_duplicates=false" })).toBe(-1);
  });

  test("or asked for from start to end", () => {
    const late = { rows: rows.slice(0, 1), filters: { date_start: "2026-01-10T00:00:00+00:00" } };
    const end = "date_end=2026-01-25T00:00:00Z";
    expect(chosen({ ...late, query: `date_start=2026-01-10T00:00:00Z&${end}` })).toBe(0);
    expect(chosen({ ...late, query: end })).toBe(-1);
    const open = { rows: rows.slice(0, 1), filters: { date_end: "2026-01-25T00:00:00+00:00" } };
    expect(chosen({ ...open, query: "date_start=2026-01-10T00:00:00Z" })).toBe(-1);
  });

  test("asked for before sound before long, and the first of equal ones", () => {
    const short = { ...whole, rows: rows.slice(0, 1) };
    const unsound = { ...whole, total: 9, chart: chartOf(6) };
    expect(chosen(closed, { ...short, total: 9, chart: chartOf(1) })).toBe(1);
    expect(chosen(unsound, short)).toBe(1);
    expect(chosen(short, unsound)).toBe(0);
    expect(chosen(short, whole, short)).toBe(1);
    expect(chosen(short, whole, whole)).toBe(1);
  });
});
