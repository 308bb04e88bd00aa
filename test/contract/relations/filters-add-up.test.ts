/** Totals with and without filters add up: no row is removed twice. */
import { expect, test } from "vitest";
import { filtersAddUp } from "../../../src/contract/relations/filters/filters-add-up.ts";
import { findings } from "../support/findings-of.ts";
import { answer } from "../support/written-exchanges.ts";
import { clicks } from "../support/written-responses.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z";
const nothing = ["nothing: no window was requested with both filters, each and neither"];
const filters = [
  "",
  "&include_bots=false",
  "&include_duplicates=false",
  "&include_bots=false&include_duplicates=false",
];

/** The totals of all clicks, without bots, without duplicates, and without both. None of the pages lists all. */
function four(totals: readonly (number | undefined)[], window = days) {
  const rows = clicks("2026-01-28T12:00:00");
  return totals.map((total, index) => answer({ query: `${window}${filters[index]}&limit=1`, total, rows }));
}

test("Without a listing, the number of rows that both filters remove must not be negative", () => {
  expect(findings(filtersAddUp, four([10, 7, 8, 6]))).toEqual(["1 judged"]);
  expect(findings(filtersAddUp, four([10, 7, 8, 5]))).toEqual(["1 judged"]);
  expect(findings(filtersAddUp, four([10, 7, 8, 4]))).toEqual([
    "1 judged",
    "answer 3, summary/clicks_total: expected at least 0 rows that both filters remove, received -1: 10 - 7 - 8 + 4",
  ]);
});

test("With a listing, the number of rows that both filters remove must be exact", () => {
  const rows = clicks(
    ...["2026-01-28T12:00:05 bot dup", "2026-01-28T12:00:04 bot dup", "2026-01-28T12:00:03 bot"],
    ...["2026-01-28T12:00:02 dup", "2026-01-28T12:00:01"],
  );
  const judged = (neither: number) =>
    findings(filtersAddUp, [answer({ query: days, rows }), ...four([5, 2, 2, neither])]);
  const told = (both: string) =>
    `answer 4, summary/clicks_total: expected 2 rows that both filters remove, received ${both}`;
  // Of five clicks three are bots and three duplicates, two of them both: one is neither.
  expect(judged(1)).toEqual(["1 judged"]);
  expect(judged(2)).toEqual(["1 judged", told("3: 5 - 2 - 2 + 2")]);
  expect(judged(0)).toEqual(["1 judged", told("1: 5 - 2 - 2 + 0")]);
});

test("filters-add-up needs all four totals of one window", () => {
  const all = four([10, 7, 8, 4]);
  for (const missing of [0, 1, 2, 3])
    expect(
      findings(
        filtersAddUp,
        all.filter((_, index) => index !== missing),
      ),
    ).toEqual(nothing);
  for (const missing of [0, 1, 2, 3])
    expect(findings(filtersAddUp, four(all.map((_, index) => (index === missing ? undefined : 9))))).toEqual(
      nothing,
    );
  const [one, two] = [all.slice(0, 3), four([10, 7, 8, 4], `${days}&date_end=2026-01-29T23:59:58Z`).slice(3)];
  expect(findings(filtersAddUp, [...one, ...two])).toEqual(nothing);
});

test("filters-add-up ignores the order of requests and windows without all four", () => {
  const beside = four([9, 9, 9], "date_start=2026-01-20T00:00:00Z&date_end=2026-01-21T23:59:59Z");
  expect(findings(filtersAddUp, [...beside, ...four([10, 7, 8, 4]).reverse()])).toEqual([
    "1 judged",
    "answer 3, summary/clicks_total: expected at least 0 rows that both filters remove, received -1: 10 - 7 - 8 + 4",
  ]);
});

test("filters-add-up checks every window with all four totals once", () => {
  const before = four([10, 7, 8, 6], "date_start=2026-01-20T00:00:00Z&date_end=2026-01-21T23:59:59Z");
  const wrong = "expected at least 0 rows that both filters remove, received -1: 10 - 7 - 8 + 4";
  expect(findings(filtersAddUp, [...before, ...four([10, 7, 8, 4]), ...four([10, 7, 8, 4])])).toEqual([
    "2 judged",
    `answer 7, summary/clicks_total: ${wrong}`,
  ]);
});
