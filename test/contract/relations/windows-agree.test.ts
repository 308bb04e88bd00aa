/** Overlapping windows list the same rows where they overlap. */
import { describe, expect, test } from "vitest";
import type { Fields } from "../../../src/contract/read/response/row.ts";
import { windowsAgree } from "../../../src/contract/relations/windows/windows-agree.ts";
import { findings } from "../support/findings-of.ts";
import { answer } from "../support/written-exchanges.ts";

const nothing = ["nothing: no other window with rows overlaps the listed one"];
const between = (start: string, end: string) => `date_start=2026-01-${start}Z&date_end=2026-01-${end}Z`;

/** Clicks are called by their instants: `29T06:00:00`, and what follows tells those of one second apart. */
function rows(...ids: readonly string[]): readonly Fields[] {
  return ids.map((id) => ({ id, created_at: `2026-01-${id.slice(0, 11)}+00:00` }));
}

const evening = "29T18:00:00";
const noon = "29T12:00:00";
const morning = "29T06:00:00";
const before = "28T06:00:00";
const next = "30T09:00:00";
const lost: Fields = { id: "lost", created_at: "some day" };

const listing = answer({
  query: between("28T00:00:00", "29T23:59:59"),
  rows: rows(evening, noon, morning, before),
});
/** A window that begins within the listed one and ends a day after it. */
const later = (shown: readonly Fields[], more = "") =>
  answer({ query: `${between("29T00:00:00", "30T23:59:59")}${more}`, rows: shown, total: 9 });
/** A window that begins a day before the listed one and ends within it. */
const earlier = (shown: readonly Fields[]) =>
  answer({ query: between("27T00:00:00", "28T23:59:59"), rows: shown, total: 9 });

describe("Two windows that overlap", () => {
  test("agree when both list the rows of the overlap", () => {
    expect(findings(windowsAgree, [listing, later(rows(next, evening, noon, morning))])).toEqual([
      "1 judged",
    ]);
    expect(findings(windowsAgree, [listing, earlier(rows(before, "27T10:00:00"))])).toEqual(["1 judged"]);
  });

  test("disagree about a row that the listing lacks", () => {
    expect(findings(windowsAgree, [listing, later(rows(next, evening, "29T15:00:00", noon))])).toEqual([
      "1 judged",
      'answer 1, rows/2/id: expected a row of the listed window, received "29T15:00:00"',
    ]);
  });

  test("disagree about a listed row that the other page lacks", () => {
    expect(findings(windowsAgree, [listing, later(rows(next, evening, morning))])).toEqual([
      "1 judged",
      `answer 1, rows: expected "${noon}", received no such row`,
    ]);
  });

  test("report both kinds of differences", () => {
    expect(findings(windowsAgree, [listing, later(rows(evening, "29T15:00:00", morning))])).toEqual([
      "1 judged",
      'answer 1, rows/1/id: expected a row of the listed window, received "29T15:00:00"',
      `answer 1, rows: expected "${noon}", received no such row`,
    ]);
  });

  test("are compared in any order of rows", () => {
    expect(findings(windowsAgree, [listing, later(rows(morning, evening, next))])).toEqual([
      "1 judged",
      `answer 1, rows: expected "${noon}", received no such row`,
    ]);
  });
});

describe("windows-agree at the first and last row of a page", () => {
  test("ignores listed rows before and after these rows", () => {
    expect(findings(windowsAgree, [listing, later(rows(noon))])).toEqual(["1 judged"]);
    expect(findings(windowsAgree, [listing, later(rows(noon, morning))])).toEqual(["1 judged"]);
    expect(findings(windowsAgree, [listing, later(rows(next, evening))])).toEqual(["1 judged"]);
  });

  test("ignores listed rows in the same second as these rows", () => {
    const crowded = answer({
      query: between("28T00:00:00", "29T23:59:59"),
      rows: rows(`${evening} b`, `${evening} a`, noon, `${morning} b`, `${morning} a`),
    });
    expect(findings(windowsAgree, [crowded, later(rows(`${evening} a`, noon, `${morning} b`))])).toEqual([
      "1 judged",
    ]);
  });

  test("reports a missing row one second inside", () => {
    const close = rows("29T18:00:00", "29T17:59:59", "29T06:00:01", "29T06:00:00");
    const listed = answer({ query: between("28T00:00:00", "29T23:59:59"), rows: close });
    expect(findings(windowsAgree, [listed, later(rows("29T18:00:00", "29T06:00:00"))])).toEqual([
      "1 judged",
      'answer 1, rows: expected "29T17:59:59", received no such row',
      'answer 1, rows: expected "29T06:00:01", received no such row',
    ]);
  });
});

describe("windows-agree at the edges of the listed window", () => {
  test("includes the first second", () => {
    expect(findings(windowsAgree, [listing, earlier(rows("28T00:00:00"))])).toEqual([
      "1 judged",
      'answer 1, rows/0/id: expected a row of the listed window, received "28T00:00:00"',
    ]);
  });

  test("excludes the second before it", () => {
    expect(findings(windowsAgree, [listing, earlier(rows("27T23:59:59"))])).toEqual(nothing);
  });

  test("ignores the last second, because the end is undocumented", () => {
    expect(findings(windowsAgree, [listing, later(rows("29T23:59:59"))])).toEqual(nothing);
    expect(findings(windowsAgree, [listing, later(rows("29T23:59:59", evening))])).toEqual(["1 judged"]);
    expect(findings(windowsAgree, [listing, later(rows("29T23:59:58"))])).toEqual([
      "1 judged",
      'answer 1, rows/0/id: expected a row of the listed window, received "29T23:59:58"',
    ]);
  });
});

describe("Rows without a readable time", () => {
  test("do not hide missing rows", () => {
    expect(findings(windowsAgree, [listing, later([lost, ...rows(evening, morning)])])).toEqual([
      "1 judged",
      `answer 1, rows: expected "${noon}", received no such row`,
    ]);
  });

  test("are not compared", () => {
    const listed = answer({
      query: between("28T00:00:00", "29T23:59:59"),
      rows: [...rows(evening, morning, before), lost],
    });
    expect(findings(windowsAgree, [listed, later(rows(evening, morning))])).toEqual(["1 judged"]);
    expect(findings(windowsAgree, [listing, later([lost])])).toEqual(nothing);
  });
});

test("windows-agree ignores contained windows, filtered windows and other links", () => {
  const shown = rows(evening, "29T15:00:00");
  const inner = answer({ query: between("29T00:00:00", "29T23:59:59"), rows: shown, total: 9 });
  const stranger = answer({
    link: "another",
    query: between("29T00:00:00", "30T23:59:59"),
    rows: shown,
    total: 9,
  });
  expect(findings(windowsAgree, [listing, inner])).toEqual(nothing);
  expect(findings(windowsAgree, [listing, later(shown, "&include_bots=false")])).toEqual(nothing);
  expect(findings(windowsAgree, [listing, later(shown, "&include_duplicates=false")])).toEqual(nothing);
  expect(findings(windowsAgree, [listing, stranger])).toEqual(nothing);
  expect(findings(windowsAgree, [later(shown)])).toEqual(nothing);
});
