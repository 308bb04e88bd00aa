/** Whether what differs between two responses of a list with a window is late data: from pages written by hand. */
import { describe, expect, test } from "vitest";
import {
  changedDays,
  isLateData,
  isOpen,
  isSettledDay,
  mayBePart,
  onlyNewRowsCame,
} from "../../../src/contract/read/moves/late-data.ts";
import { isSameList } from "../../../src/contract/read/moves/moved-pair.ts";
import type { PageExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { clicks, type Page, pageOf, parsed } from "../support/written-responses.ts";

const days = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-13T23:59:59Z";
/** Rows of the twelfth and thirteenth may still come. */
const run = { settledBefore: Date.parse("2026-01-12T00:00:00Z") };

const old = ["2026-01-11T23:59:59", "2026-01-10T08:00:00"];
const rows = (...texts: readonly string[]) => texts.map((text) => ({ ...clicks(text)[0], id: text }));
const listed = (...texts: readonly string[]) => parsed(days, pageOf(rows(...texts)));

/** A page that shows some rows of many. */
const counted = (total: unknown, chart: Page["chart"] = {}, query = `${days}&limit=1`) =>
  parsed(query, { rows: rows(...old.slice(0, 1)), total, chart });

describe("More rows in the second of two responses are late", () => {
  test.each<[string, readonly string[], boolean]>([
    ["where they are of days that are not settled", ["2026-01-13T10:00:00", ...old], true],
    ["from the first second on that is not settled", ["2026-01-12T00:00:00", ...old], true],
    ["not where one is older", ["2026-01-13T10:00:00", ...old, "2026-01-11T00:00:00"], false],
    ["not where none came", old, false],
    ["not where one went", ["2026-01-13T10:00:00", "2026-01-12T10:00:00", old[0]!], false],
    ["not where as many went", ["2026-01-13T10:00:00", "2026-01-12T10:00:00"], false],
    ["not where rows went alone", old.slice(1), false],
  ])("%s", (_, later, expected) => {
    expect(isLateData([listed(...old), listed(...later)], run)).toBe(expected);
  });

  test.each<[string, readonly string[], string, boolean]>([
    ["of an open window", ["2026-01-13T10:00:00", ...old], "", true],
    ["and push others over the edge", ["2026-01-13T10:00:00", old[0]!], "&limit=2", true],
    ["not where one went from a page that shows all", ["2026-01-13T10:00:00", old[0]!], "", false],
    ["not where the others have another order", ["2026-01-13T10:00:00", ...old.toReversed()], "", false],
    ["not where one is older", ["2026-01-11T10:00:00", ...old], "", false],
    ["or come to the page from the one before", ["2026-01-11T10:00:00", old[0]!], "&limit=2&offset=4", true],
  ])("and may not be counted yet: %s", (_, later, query, expected) => {
    const kept = { total: 7, chart: { "2026-01-11": 7 } };
    const page = (...texts: readonly string[]) => parsed(days + query, { ...kept, rows: rows(...texts) });
    expect(isLateData([page(...old), page(...later)], run)).toBe(expected);
  });

  test("not where one of them went that is as new", () => {
    const [before, after] = [["2026-01-13T09:00:00"], ["2026-01-13T10:00:00", "2026-01-13T11:00:00"]];
    expect(isLateData([listed(...before, ...old), listed(...after, ...old)], run)).toBe(false);
  });

  test("not where a row of a settled day stands in the chart of another", () => {
    const after = { rows: rows("2026-01-11T10:00:00", ...old), total: 3 };
    const misplaced = parsed(days, {
      ...after,
      chart: { "2026-01-10": 1, "2026-01-11": 1, "2026-01-13": 1 },
    });
    expect(isLateData([listed(...old), misplaced], run)).toBe(false);
  });

  test("by the chart alone where a page does not show all", () => {
    const before = counted(5, { "2026-01-10": 2, "2026-01-12": 3 });
    const [late, mixed, older] = [
      counted(7, { "2026-01-10": 2, "2026-01-12": 4, "2026-01-13": 1 }),
      counted(7, { "2026-01-10": 3, "2026-01-12": 4 }),
      counted(6, { "2026-01-10": 3, "2026-01-12": 3 }),
    ];
    expect([late, mixed, older].map((after) => isLateData([before, after], run))).toEqual([
      true,
      false,
      false,
    ]);
    const part = counted(9, { "2026-01-10": 1, "2026-01-11": 1, "2026-01-13": 7 });
    expect(isLateData([listed(...old), part], run)).toBe(true);
  });

  test("never where no total rose, or no day of the chart did", () => {
    const [chart, more] = [{ "2026-01-13": 5 }, { "2026-01-13": 6 }];
    const isLate = (before: PageExchange, after: PageExchange) =>
      isLateData([before, { ...after, index: before.index + 1 }], run);
    expect(isLate(counted(5, chart), counted(5, more))).toBe(false);
    expect(isLate(counted(5, chart), counted(4, more))).toBe(false);
    expect(isLate(counted(5, chart), counted(6, chart))).toBe(false);
    expect(isLate(counted("many", chart), counted(6, more))).toBe(false);
    expect(isLate(counted(5, chart), counted("many", more))).toBe(false);
  });
});

describe("Totals that may count their pages tell nothing of an open window", () => {
  const [full, settled] = [`${days}&limit=1`, days.replace("2026-01-13", "2026-01-11")];
  const one = (query: string, total = 1) => parsed(query, { rows: rows(old[0]!), total });

  test.each<[string, boolean, PageExchange, PageExchange]>([
    ["both pages full", true, one(full), one(full)],
    ["one of them may have all rows", true, one(full), one(days)],
    ["both may have all rows", false, one(days), one(days)],
    ["the window of both is settled", false, one(`${settled}&limit=1`), one(`${settled}&limit=1`)],
    ["the window of one is settled", false, one(full), one(`${settled}&limit=1`)],
    ["a total counts more than its page", false, one(full), one(full, 2)],
  ])("%s: %s", (_, expected, before, after) => {
    expect(isLateData([before, after], run)).toBe(expected);
    expect(isLateData([after, before], run)).toBe(expected);
  });
});

test("a window is open where it ends at the first instant that is not settled, or later", () => {
  const until = (end: string) => parsed(`date_start=2026-01-10T00:00:00Z&date_end=${end}`, {});
  const ends = ["2026-01-11T23:59:59Z", "2026-01-12T00:00:00Z", "2026-01-12T00:00:01Z"];
  expect(ends.map((end) => isOpen(until(end), run.settledBefore))).toEqual([false, true, true]);
  expect(isOpen(parsed("", {}), run.settledBefore)).toBe(true);
});

test("a page may be a part of the rows where it is full, or begins behind the first row", () => {
  const page = (query: string) => parsed(`${days}&${query}`, { rows: rows(...old) });
  expect(["limit=3", "limit=2", "limit=3&offset=1"].map((query) => mayBePart(page(query)))).toEqual([
    false,
    true,
    true,
  ]);
});

test("a day is settled when its last millisecond is", () => {
  const settled = (text: string) => isSettledDay("2026-01-11", { settledBefore: Date.parse(text) });
  expect(settled("2026-01-12T00:00:00.000Z")).toBe(true);
  expect(settled("2026-01-11T23:59:59.999Z")).toBe(false);
});

test("days that only one chart has are changed, unless they count nothing", () => {
  const [before, after] = [
    counted(1, { "2026-01-10": 2, "2026-01-11": 1, "2026-01-12": 0 }),
    counted(1, { "2026-01-10": 2, "2026-01-13": 4 }),
  ];
  expect(changedDays(before, after)).toEqual(["2026-01-11", "2026-01-13"]);
});

test("pages are of the same list where window and filters are, and no row may have come", () => {
  const [one, other] = [listed(...old), listed("2026-01-13T10:00:00", ...old)];
  const humans = parsed(`${days}&include_bots=false`, pageOf(rows(...old)));
  const isSame = isSameList({ ...run, pages: [], listing: undefined });
  const closed = parsed(
    "date_start=2026-01-10T00:00:00Z&date_end=2026-01-11T23:59:59Z",
    pageOf(rows(...old)),
  );
  expect([isSame(closed, closed), isSame(one, other), isSame(one, humans)]).toEqual([true, false, false]);
});

test("nothing but new rows came where each response to a request has the total of the first, or late rows", () => {
  const late = listed("2026-01-13T10:00:00", ...old);
  expect(onlyNewRowsCame([listed(...old), late, listed(...old)], run)).toBe(true);
  expect(onlyNewRowsCame([listed(...old), late, listed(old[0]!)], run)).toBe(false);
});
