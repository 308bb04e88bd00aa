/** The totals of two parts of a window add up to its total. */
import { describe, expect, test } from "vitest";
import { windowSplits } from "../../../src/contract/relations/windows/window-splits.ts";
import { findings } from "../support/findings-of.ts";
import { answer } from "../support/written-exchanges.ts";
import { clicks } from "../support/written-responses.ts";

const nothing = ["nothing: no window was requested as a whole and in two parts"];

/** How many clicks a window has. It shows one of them at most, so that it is no listing of all. */
function counting(start: string, end: string, total: number | undefined, more = "") {
  const query = `date_start=2026-01-${start}Z&date_end=2026-01-${end}Z&limit=1${more}`;
  return answer({ query, total, rows: clicks("2026-01-28T01:00:00") });
}

const whole = (total: number | undefined, more = "") => counting("28T00:00:00", "29T23:59:59", total, more);
const early = (total: number | undefined, end = "28T11:59:59") => counting("28T00:00:00", end, total);
const late = (total: number | undefined, start = "28T12:00:00") => counting(start, "29T23:59:59", total);

describe("Two adjacent windows", () => {
  test("add up to the full window", () => {
    expect(findings(windowSplits, [whole(7), early(3), late(4)])).toEqual(["1 judged"]);
    expect(findings(windowSplits, [late(0), whole(3), early(3)])).toEqual(["1 judged"]);
  });

  test("are reported when they have one row too many or too few", () => {
    expect(findings(windowSplits, [whole(7), early(3), late(5)])).toEqual([
      "1 judged",
      "answer 2, summary/clicks_total: expected 4: 7 in the window, 3 in its first part, received 5",
    ]);
    expect(findings(windowSplits, [late(3), early(3), whole(7)])).toEqual([
      "1 judged",
      "answer 0, summary/clicks_total: expected 4: 7 in the window, 3 in its first part, received 3",
    ]);
  });

  test("are checked wherever the window is split", () => {
    const answers = [whole(7), early(3), late(4), early(6, "28T23:59:59"), late(2, "29T00:00:00")];
    expect(findings(windowSplits, answers)).toEqual([
      "2 judged",
      "answer 4, summary/clicks_total: expected 1: 7 in the window, 6 in its first part, received 2",
    ]);
  });

  test("are skipped without a total or without the full window", () => {
    expect(findings(windowSplits, [whole(undefined), early(3), late(5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7), early(undefined), late(5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7), early(3), late(undefined)])).toEqual(nothing);
    expect(findings(windowSplits, [early(3), late(5)])).toEqual(nothing);
    expect(findings(windowSplits, [counting("28T00:00:01", "29T23:59:59", 7), early(3), late(5)])).toEqual(
      nothing,
    );
    expect(findings(windowSplits, [counting("28T00:00:00", "29T23:59:58", 7), early(3), late(5)])).toEqual(
      nothing,
    );
  });

  test("are skipped when the full window has other filters", () => {
    expect(findings(windowSplits, [whole(7, "&include_bots=false"), early(3), late(5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7, "&include_duplicates=false"), early(3), late(5)])).toEqual(
      nothing,
    );
    const humans = counting("28T12:00:00", "29T23:59:59", 5, "&include_bots=false");
    expect(findings(windowSplits, [whole(7), early(3), humans])).toEqual(nothing);
  });
});

test("Windows that share a second are not parts of a window", () => {
  expect(findings(windowSplits, [whole(7), early(4, "28T12:00:00"), late(4)])).toEqual(nothing);
  expect(findings(windowSplits, [whole(7), early(7, "28T13:00:00"), late(4)])).toEqual(nothing);
});

describe("Windows with an unknown start or end are not parts of a window", () => {
  const asked = (query: string, total: number) =>
    answer({ query: `${query}&limit=1`, total, rows: clicks("2026-01-28T01:00:00") });
  const [since28, noon] = ["date_start=2026-01-28T00:00:00Z", "date_start=2026-01-28T12:00:00Z"];
  const [until29, forenoon] = ["date_end=2026-01-29T23:59:59Z", "date_end=2026-01-28T11:59:59Z"];

  test("when their common bound is unknown", () => {
    expect(findings(windowSplits, [whole(7), asked(since28, 3), late(5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7), early(3), asked(until29, 5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7), asked(since28, 3), asked(until29, 5)])).toEqual(nothing);
  });

  test("when the start of the full window is unknown", () => {
    expect(findings(windowSplits, [asked(until29, 7), asked(forenoon, 3), late(5)])).toEqual(nothing);
  });

  test("when the end of the full window is unknown", () => {
    expect(findings(windowSplits, [asked(since28, 7), early(3), asked(noon, 5)])).toEqual(nothing);
  });
});

describe("Two windows with a gap between them", () => {
  const [first, second] = [early(3, "28T11:59:50"), late(5, "28T12:00:10")];
  const three = [whole(7), first, second];
  const told = [
    "1 judged",
    "answer 2, summary/clicks_total: expected 4: 7 in the window, 3 in its first part, received 5",
  ];
  /** Lists clicks of the 28th, by their times, from one second on until another. */
  const listing = (
    times: readonly string[],
    { from = "00:00:00", until = "23:59:59", link = "eveniet" } = {},
  ) =>
    answer({
      link,
      query: `date_start=2026-01-28T${from}Z&date_end=2026-01-28T${until}Z`,
      rows: clicks(...times.map((time) => `2026-01-28T${time}`)),
    });

  test("are parts of a window when a listing has no row in the gap", () => {
    expect(findings(windowSplits, [...three, listing(["18:00:00", "06:00:00"])])).toEqual(told);
    expect(findings(windowSplits, [whole(8), first, second, listing(["06:00:00"])])).toEqual(["1 judged"]);
  });

  test("are parts of a window when rows are next to the gap", () => {
    expect(findings(windowSplits, [...three, listing(["12:00:10", "11:59:50"])])).toEqual(told);
  });

  test.each([["11:59:51"], ["12:00:00"], ["12:00:09"]])(
    "are not parts of a window when a row is at %s",
    (time) => {
      expect(findings(windowSplits, [...three, listing(["18:00:00", time, "06:00:00"])])).toEqual(nothing);
    },
  );

  test("are not parts of a window when a listed row has no readable time", () => {
    expect(findings(windowSplits, [...three, listing(["18:00:00", "later"])])).toEqual(nothing);
  });

  test("are not parts of a window without a listing of the gap", () => {
    expect(findings(windowSplits, three)).toEqual(nothing);
    expect(findings(windowSplits, [...three, listing(["18:00:00"], { from: "12:00:00" })])).toEqual(nothing);
    expect(findings(windowSplits, [...three, listing(["06:00:00"], { until: "12:00:00" })])).toEqual(nothing);
    expect(findings(windowSplits, [...three, listing(["06:00:00"], { link: "another" })])).toEqual(nothing);
  });

  test("are not windows that share a second", () => {
    const listed = listing(["12:00:00", "06:00:00"]);
    expect(findings(windowSplits, [whole(7), early(4, "28T12:00:00"), late(4), listed])).toEqual(nothing);
  });

  test("are parts of a window when the listing covers exactly the gap", () => {
    const near = listing([], { from: "11:59:50", until: "12:00:10" });
    expect(findings(windowSplits, [...three, near])).toEqual(told);
  });
});
