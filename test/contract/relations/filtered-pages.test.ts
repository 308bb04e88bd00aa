/** A filter removes the rows that it excludes, and no others: also where it excludes none. */
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import {
  filteredChartCountsTheRows,
  filteredTotalCountsTheRows,
  filterRemovesOnlyItsRows,
  filtersCombine,
} from "../../../src/contract/relations/filters/filtered-pages.ts";
import { findings } from "../support/findings-of.ts";
import { clicks, exchange, pageOf } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-28T23:59:59Z&limit=1000&offset=0";
const times = ["2026-01-28T12:00:00", "2026-01-28T11:00:00", "2026-01-28T10:00:00"];
const humans = clicks(...times);
const noBots = `${days}&include_bots=false&include_duplicates=true`;
const neither = `${days}&include_bots=false&include_duplicates=false`;
const listing = exchange(`${days}&include_bots=true&include_duplicates=true`, pageOf(humans));

describe("A filter that excludes none of the listed rows", () => {
  test("shows nothing when it removes none", () => {
    const kept = exchange(noBots, pageOf(humans));
    expect(findings(filterRemovesOnlyItsRows, [listing, kept])).toEqual([
      "nothing: no listed window was requested with a filter that removes rows",
    ]);
  });

  test("must not remove any", () => {
    const cut = exchange(noBots, pageOf(humans.slice(1)));
    expect(findings(filterRemovesOnlyItsRows, [listing, cut])).toEqual([
      "1 judged",
      'answer 1, rows: expected "click-0", received no such row',
    ]);
    expect(findings(filteredTotalCountsTheRows, [listing, cut])).toEqual([
      "1 judged",
      "answer 1, summary/clicks_total: expected 3, received 2",
    ]);
    expect(findings(filteredChartCountsTheRows, [listing, cut])[0]).toBe("1 judged");
    const both = exchange(neither, pageOf([]));
    expect(findings(filtersCombine, [listing, both])[1]).toBe(
      'answer 1, rows: expected "click-0", received no such row: 3 rows are missing, all with is_bot false',
    );
  });

  test("is not judged by rows that do not say whether it excludes them", () => {
    const silent = pageOf(humans.map(({ is_bot: _, ...row }) => row));
    const all = exchange(`${days}&include_bots=true&include_duplicates=true`, silent);
    expect(findings(filterRemovesOnlyItsRows, [all, exchange(noBots, pageOf([]))])).toEqual([
      "nothing: no listed window was requested with a filter that removes rows",
    ]);
  });

  test("must not lower the total either", () => {
    const lower = exchange(noBots, { ...pageOf(humans), total: 2 });
    expect(findings(filteredTotalCountsTheRows, [listing, lower])).toEqual([
      "1 judged",
      "answer 1, summary/clicks_total: expected 3, received 2",
    ]);
  });
});

test("An offset is not the likely cause of a filter that removes all rows", () => {
  const empty = (query: string) =>
    exchange(`${neither.replace(/&limit.*?offset=0/, "")}&${query}`, pageOf([]));
  const { likelyCause } = judge([listing, empty("limit=2&offset=0"), empty("limit=2&offset=2")]);
  expect(likelyCause ?? "").not.toMatch(/offset/);
});
