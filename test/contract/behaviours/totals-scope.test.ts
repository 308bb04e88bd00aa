/** The detector of the scope of totals. */
import { describe, expect, test } from "vitest";
import { totalsScope } from "../../../src/contract/behaviours/lists/totals-scope.ts";
import { clicks } from "../support/written-responses.ts";
import { moved, movedDetail, saying, sees, type Told } from "./detect.ts";

const days = "date_start=2026-01-28T00:00:00Z&date_end=2026-01-28T23:59:59Z";
const rows = clicks(
  "2026-01-28T12:00:00",
  "2026-01-28T11:00:00 bot",
  "2026-01-28T10:00:00 dup",
  "2026-01-28T09:00:00",
);
const people = rows.filter(({ is_bot }) => !is_bot);
const whole: Told = [days, { rows }];
const withoutBots = `${days}&include_bots=false`;
const withoutDuplicates = `${days}&include_duplicates=false`;
const alike = "unknown: the totals fit filtered_window and unfiltered_window";

describe("The scope of totals is", () => {
  test.each<[string, readonly Told[]]>([
    ["filtered_window", [whole, [`${withoutBots}&limit=2`, { rows: people.slice(0, 2), total: 3 }]]],
    ["unfiltered_window", [whole, [`${withoutBots}&limit=2`, { rows: people.slice(0, 2), total: 4 }]]],
    ["page", [whole, [`${days}&limit=2`, { rows: rows.slice(0, 2), total: 2 }]]],
  ])("the %s, as the listing shows", (value, told) => {
    expect(sees(totalsScope, told)).toEqual({
      kind: "seen",
      value,
      at: "/response/body/data/summary/clicks_total",
      detail: "2 totals agree with it",
      answer: 0,
    });
  });

  test.each<[string, readonly Told[], string]>([
    ["a page", [[`${days}&limit=2`, { rows: rows.slice(0, 2), total: 9 }]], alike],
    ["the whole and a page of it", [whole, [`${days}&limit=2`, { rows: rows.slice(0, 2), total: 4 }]], alike],
    [
      "a page that shows all",
      [whole],
      "unknown: the totals fit filtered_window and unfiltered_window and page",
    ],
    ["no total", [[days, { rows, total: "many" }]], "unknown: no page has a total"],
    ["no page", [[days, { status: 422 }]], "unknown: no page has a total"],
    [
      "totals of no rule",
      [whole, [`${days}&limit=2`, { rows: rows.slice(0, 2), total: 3 }]],
      "unknown: the totals follow no known rule",
    ],
  ])("unknown when there is %s", (_name, told, expected) => {
    expect(saying(totalsScope, told)).toBe(expected);
  });

  test("unknown when one total differs from the number of rows in its window", () => {
    const hour = "date_start=2026-01-28T11:30:00Z&date_end=2026-01-28T12:30:00Z";
    const part = (total: number): Told => [`${hour}&limit=1`, { rows: rows.slice(0, 1), total }];
    expect(saying(totalsScope, [whole, part(2)])).toBe("unknown: the totals follow no known rule");
    const ofDay = (total: number): Told => [`${days}&limit=2`, { rows: rows.slice(0, 2), total }];
    expect(saying(totalsScope, [part(2), ofDay(9), ofDay(8)])).toBe(
      "unknown: the totals follow no known rule",
    );
    expect(saying(totalsScope, [part(2), ofDay(9)])).toBe(alike);
  });

  test("unknown when the data changed during the run", () => {
    expect(sees(totalsScope, [...moved, whole])).toEqual({ kind: "unknown", detail: movedDetail });
    const page: Told = [`${withoutBots}&limit=2`, { rows: people.slice(0, 2), total: 3 }];
    expect(sees(totalsScope, [...moved, whole, page])).toEqual({ kind: "unknown", detail: movedDetail });
  });
});

describe("Without a full listing, a filter that does not change the total shows unfiltered totals", () => {
  const shown = (...which: readonly number[]): Told => [
    `${days}&limit=2`,
    { rows: which.map((index) => rows[index]!), total: 9 },
  ];
  const filtered = (query: string, total = 9): Told => [`${query}&limit=2`, { rows: rows.slice(3), total }];
  const neither = `${withoutBots}&include_duplicates=false`;

  test.each<[string, Told, Told, string]>([
    ["a bot", shown(0, 1), filtered(withoutBots), "unfiltered_window"],
    ["a duplicate", shown(0, 2), filtered(withoutDuplicates), "unfiltered_window"],
    ["a bot of bots and duplicates", shown(0, 1), filtered(neither), "unfiltered_window"],
    ["a duplicate of bots and duplicates", shown(0, 2), filtered(neither), "unfiltered_window"],
    ["fewer clicks", shown(0, 1), filtered(withoutBots, 8), "filtered_window"],
  ])("when %s is listed that it should remove", (_name, more, fewer, value) => {
    for (const told of [
      [more, fewer],
      [fewer, more],
    ])
      expect(saying(totalsScope, told)).toBe(`${value}: 2 totals agree with it`);
  });

  test.each<[string, Told, Told]>([
    ["no such click was listed", shown(0, 3), filtered(withoutBots)],
    ["a duplicate was listed, but bots are filtered", shown(0, 2), filtered(withoutBots)],
    ["a bot was listed, but duplicates are filtered", shown(0, 1), filtered(withoutDuplicates)],
    ["nothing is filtered", shown(0, 1), [`${days}&limit=3`, { rows: rows.slice(0, 3), total: 9 }]],
    ["the windows differ", shown(0, 1), filtered(withoutBots.replace("00:00:00Z", "00:00:01Z"))],
  ])("but not when %s", (_name, more, fewer) => {
    expect(saying(totalsScope, [more, fewer])).toBe(alike);
  });

  test("but not when only a page with another filter shows such rows", () => {
    const bots: Told = [`${withoutDuplicates}&limit=2`, { rows: rows.slice(0, 2), total: 9 }];
    expect(saying(totalsScope, [bots, filtered(withoutBots)])).toBe(alike);
    const duplicates: Told = [`${withoutBots}&limit=2`, { rows: [rows[0]!, rows[2]!], total: 9 }];
    expect(saying(totalsScope, [duplicates, filtered(withoutDuplicates)])).toBe(alike);
  });
});
