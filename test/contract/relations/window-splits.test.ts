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

describe("Two parts of which one begins a second after the other ends", () => {
  test("add up to the whole window", () => {
    expect(findings(windowSplits, [whole(7), early(3), late(4)])).toEqual(["1 judged"]);
    expect(findings(windowSplits, [late(0), whole(3), early(3)])).toEqual(["1 judged"]);
  });

  test("have not one click too many or too few", () => {
    expect(findings(windowSplits, [whole(7), early(3), late(5)])).toEqual([
      "1 judged",
      "answer 2, summary/clicks_total: expected 4: 7 in the window, 3 in its first part, received 5",
    ]);
    expect(findings(windowSplits, [late(3), early(3), whole(7)])).toEqual([
      "1 judged",
      "answer 0, summary/clicks_total: expected 4: 7 in the window, 3 in its first part, received 3",
    ]);
  });

  test("are judged wherever the window is split", () => {
    const answers = [whole(7), early(3), late(4), early(6, "28T23:59:59"), late(2, "29T00:00:00")];
    expect(findings(windowSplits, answers)).toEqual([
      "2 judged",
      "answer 4, summary/clicks_total: expected 1: 7 in the window, 6 in its first part, received 2",
    ]);
  });

  test("say nothing when a total is missing, or the whole window", () => {
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

  test("say nothing of a window that was filtered otherwise", () => {
    expect(findings(windowSplits, [whole(7, "&include_bots=false"), early(3), late(5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7, "&include_duplicates=false"), early(3), late(5)])).toEqual(
      nothing,
    );
    const humans = counting("28T12:00:00", "29T23:59:59", 5, "&include_bots=false");
    expect(findings(windowSplits, [whole(7), early(3), humans])).toEqual(nothing);
  });
});

test("Windows that share their seam are no parts: a click on it counts twice", () => {
  expect(findings(windowSplits, [whole(7), early(4, "28T12:00:00"), late(4)])).toEqual(nothing);
  expect(findings(windowSplits, [whole(7), early(7, "28T13:00:00"), late(4)])).toEqual(nothing);
});

describe("Windows whose start or end nobody tells are no parts", () => {
  const asked = (query: string, total: number) =>
    answer({ query: `${query}&limit=1`, total, rows: clicks("2026-01-28T01:00:00") });
  const [since28, noon] = ["date_start=2026-01-28T00:00:00Z", "date_start=2026-01-28T12:00:00Z"];
  const [until29, forenoon] = ["date_end=2026-01-29T23:59:59Z", "date_end=2026-01-28T11:59:59Z"];

  test("when the seam is not known", () => {
    expect(findings(windowSplits, [whole(7), asked(since28, 3), late(5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7), early(3), asked(until29, 5)])).toEqual(nothing);
    expect(findings(windowSplits, [whole(7), asked(since28, 3), asked(until29, 5)])).toEqual(nothing);
  });

  test("when the first is not known to begin where the whole does: each begins six days before its own end", () => {
    expect(findings(windowSplits, [asked(until29, 7), asked(forenoon, 3), late(5)])).toEqual(nothing);
  });

  test("when the second is not known to end where the whole does: each ends on the day of its asking", () => {
    expect(findings(windowSplits, [asked(since28, 7), early(3), asked(noon, 5)])).toEqual(nothing);
  });
});

describe("Two parts with seconds between them", () => {
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

  test("are the whole where a listing shows that nothing was clicked meanwhile", () => {
    expect(findings(windowSplits, [...three, listing(["18:00:00", "06:00:00"])])).toEqual(told);
    expect(findings(windowSplits, [whole(8), first, second, listing(["06:00:00"])])).toEqual(["1 judged"]);
  });

  test("are the whole also when clicks touch the seam from within the parts", () => {
    expect(findings(windowSplits, [...three, listing(["12:00:10", "11:59:50"])])).toEqual(told);
  });

  test.each([["11:59:51"], ["12:00:00"], ["12:00:09"]])("are not when there was a click at %s", (time) => {
    expect(findings(windowSplits, [...three, listing(["18:00:00", time, "06:00:00"])])).toEqual(nothing);
  });

  test("may not be when a click of unknown instant is listed", () => {
    expect(findings(windowSplits, [...three, listing(["18:00:00", "later"])])).toEqual(nothing);
  });

  test("may not be where nobody lists what lies between", () => {
    expect(findings(windowSplits, three)).toEqual(nothing);
    expect(findings(windowSplits, [...three, listing(["18:00:00"], { from: "12:00:00" })])).toEqual(nothing);
    expect(findings(windowSplits, [...three, listing(["06:00:00"], { until: "12:00:00" })])).toEqual(nothing);
    expect(findings(windowSplits, [...three, listing(["06:00:00"], { link: "another" })])).toEqual(nothing);
  });

  test("are something else than two that share a second, whatever is listed", () => {
    const listed = listing(["12:00:00", "06:00:00"]);
    expect(findings(windowSplits, [whole(7), early(4, "28T12:00:00"), late(4), listed])).toEqual(nothing);
  });

  test("are the whole when the listing reaches from the one to the other, and no further", () => {
    const near = listing([], { from: "11:59:50", until: "12:00:10" });
    expect(findings(windowSplits, [...three, near])).toEqual(told);
  });
});
