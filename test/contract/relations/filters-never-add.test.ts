/** A filter never increases a total or the count of a day. */
import { describe, expect, test } from "vitest";
import { filtersNeverAdd } from "../../../src/contract/relations/filters/filters-never-add.ts";
import { findings } from "../support/findings-of.ts";
import { answer, chartOf } from "../support/written-exchanges.ts";

const days = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-12T23:59:59Z";
const noBots = "&include_bots=false";
const noDuplicates = "&include_duplicates=false";
const nothing = ["nothing: no window was requested with and without a filter"];

/** An answer with the clicks of each day, and their total when it is another. */
const page = (more: string, clicks: readonly number[], total: number | undefined = sum(clicks)) =>
  answer({ query: `${days}${more}`, chart: chartOf(...clicks), total });
const uncounted = (more: string, clicks: readonly number[]) =>
  answer({ query: `${days}${more}`, chart: chartOf(...clicks), total: undefined });
const sum = (clicks: readonly number[]) => clicks.reduce((one, other) => one + other, 0);

describe("The count of filtered rows", () => {
  test.each([noBots, noDuplicates, noBots + noDuplicates])("is as much or less with %s", (filter) => {
    expect(findings(filtersNeverAdd, [page("", [3, 2]), page(filter, [2, 2])])).toEqual(["1 judged"]);
    expect(findings(filtersNeverAdd, [page("", [3, 2]), page(filter, [3, 2])])).toEqual(["1 judged"]);
    expect(findings(filtersNeverAdd, [page(filter, [0, 2]), page("", [3, 2])])).toEqual(["1 judged"]);
  });

  test("must not exceed the unfiltered total by one", () => {
    expect(findings(filtersNeverAdd, [page("", [3, 2]), page(noBots, [3, 2], 6)])).toEqual([
      "1 judged",
      "answer 1, summary/clicks_total: expected at most 5, received 6",
    ]);
    expect(findings(filtersNeverAdd, [page(noBots, [3, 2], 6), page("", [3, 2])])).toEqual([
      "1 judged",
      "answer 0, summary/clicks_total: expected at most 5, received 6",
    ]);
  });

  test("must not exceed the unfiltered count of a day, even when the total is smaller", () => {
    expect(findings(filtersNeverAdd, [page("", [3, 2]), page(noBots, [1, 3])])).toEqual([
      "1 judged",
      "answer 1, chart: expected at most 2 on 2026-01-11, received 3",
    ]);
  });

  test("must be zero on a day without unfiltered rows", () => {
    expect(findings(filtersNeverAdd, [page("", [3]), page(noBots, [1, 1])])).toEqual([
      "1 judged",
      "answer 1, chart: expected at most 0 on 2026-01-11, received 1",
    ]);
    expect(findings(filtersNeverAdd, [page("", [3]), page(noBots, [1, 0])])).toEqual(["1 judged"]);
  });

  test("is reported for the total and for every day", () => {
    expect(findings(filtersNeverAdd, [page("", [1, 1, 1]), page(noBots, [2, 1, 2])])).toEqual([
      "1 judged",
      "answer 1, summary/clicks_total: expected at most 3, received 5",
      "answer 1, chart: expected at most 1 on 2026-01-10, received 2",
      "answer 1, chart: expected at most 1 on 2026-01-12, received 2",
    ]);
  });

  test("is checked by day when a total is missing", () => {
    expect(findings(filtersNeverAdd, [uncounted("", [3]), page(noBots, [3], 9)])).toEqual(["1 judged"]);
    expect(findings(filtersNeverAdd, [page("", [3], 0), uncounted(noBots, [3])])).toEqual(["1 judged"]);
    expect(findings(filtersNeverAdd, [uncounted("", [3]), uncounted(noBots, [4])])).toEqual([
      "1 judged",
      "answer 1, chart: expected at most 3 on 2026-01-10, received 4",
    ]);
  });
});

test("A filtered page is compared with every page that has fewer filters, and with no other", () => {
  const neither = noBots + noDuplicates;
  const four = [page("", [8]), page(noBots, [5]), page(noDuplicates, [6]), page(neither, [4])];
  expect(findings(filtersNeverAdd, four)).toEqual(["5 judged"]);
  expect(findings(filtersNeverAdd, [...four.slice(0, 3), page(neither, [7])])).toEqual([
    "5 judged",
    "answer 3, summary/clicks_total: expected at most 5, received 7",
    "answer 3, chart: expected at most 5 on 2026-01-10, received 7",
    "answer 3, summary/clicks_total: expected at most 6, received 7",
    "answer 3, chart: expected at most 6 on 2026-01-10, received 7",
  ]);
  expect(findings(filtersNeverAdd, [page(noBots, [5]), page(noDuplicates, [6])])).toEqual(nothing);
  expect(findings(filtersNeverAdd, [page("", [5]), page("&limit=7", [6])])).toEqual(nothing);
});

test("Filtered pages of other windows and links are not compared", () => {
  const query = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-12T23:59:58Z&include_bots=false";
  expect(findings(filtersNeverAdd, [page("", [3]), answer({ query, total: 4 })])).toEqual(nothing);
  const other = answer({ link: "another", query: `${days}${noBots}`, total: 4 });
  expect(findings(filtersNeverAdd, [page("", [3]), other])).toEqual(nothing);
});
