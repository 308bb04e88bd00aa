/** Every question about a window that was found, written out. */
import { describe, expect, test } from "vitest";
import { type Found, isListed, longestGap, stepOf } from "../../src/contract/agenda.ts";
import type { Row } from "../../src/contract/exhibit.ts";
import { readRun } from "../../src/contract/run.ts";
import { exhibitsOf, purposes, type StepId, step } from "../../src/contract/step.ts";
import { answered, clicks, type Page, pageOf, textOf } from "./written.ts";

const times = { now: Date.parse("2026-02-01T12:00:00Z"), settledBefore: Date.parse("2026-01-30T12:00:00Z") };

/** A window that was found by listing it. */
function found(window: readonly [string, string], page: Page, largestPage = 1000): Found {
  const [date_start, date_end] = window;
  const listing = step("listing", [
    ["date_start", date_start],
    ["date_end", date_end],
    ["limit", String(largestPage)],
  ]);
  const run = readRun(exhibitsOf([answered(step("default", []), {}), answered(listing, page)]), times);
  const [start, end] = [Date.parse(date_start), Date.parse(date_end)];
  return { kind: "found", window: { start, end }, listing, largestPage, run };
}

const ask = (id: StepId, of: Found) => textOf(stepOf(id, of).query);

const days = ["2026-01-20T00:00:00Z", "2026-01-21T23:59:59Z"] as const;
const inDays = `date_start=${days[0]}&date_end=${days[1]}`;
const rows = clicks(
  ...["2026-01-21T22:00:00 bot", "2026-01-21T20:00:00", "2026-01-21T20:00:00 dup", "2026-01-21T12:00:00"],
  ...["2026-01-21T06:00:00 bot dup", "2026-01-20T23:00:00", "2026-01-20T17:00:00 dup", "2026-01-20T10:00:00"],
  ...["2026-01-20T09:00:00", "2026-01-20T00:30:00 bot"],
);
const whole = found(days, pageOf(rows));
const all = "include_bots=true&include_duplicates=true";

describe("Of two days with ten clicks, all of them listed, is asked", () => {
  test.each<[StepId, string]>([
    ["default", ""],
    ["wide", `${inDays}&limit=1000`],
    ["listing", `${inDays}&limit=1000`],
    ["again", `${inDays}&limit=1000`],
    ["page", `${inDays}&limit=3&offset=2&include_bots=false&include_duplicates=true`],
    [
      "mixed",
      "include_bots=false&include_duplicates=false&offset=1&limit=3&date_start=2026-01-20T09:00:00+00:00&date_end=2026-01-20T23:00:00+00:00",
    ],
    [
      "part",
      `${all}&offset=0&limit=1000&date_start=2026-01-20T00:00:00+00:00&date_end=2026-01-20T23:00:00+00:00`,
    ],
    ["rest", "date_start=2026-01-21T06:00:00Z&date_end=2026-01-21T23:59:59Z"],
    ["no-bots", `${inDays}&limit=100&offset=0&include_bots=false&include_duplicates=true`],
    ["no-duplicates", `${inDays}&limit=1000&offset=0&include_bots=true&include_duplicates=false`],
    ["neither", `${inDays}&limit=1000&offset=0&include_bots=false&include_duplicates=false`],
    ["past-end", `${inDays}&limit=10&offset=10&${all}`],
    [
      "liberties",
      "date_start=2026-01-21&date_end=2026-01-21&limit=7&include_bots=1&include_duplicates=0&kit_probe=1",
    ],
    ["bare-days", "date_start=2026-01-21&date_end=2026-01-21&limit=7"],
    ["digits", `${inDays}&limit=7&include_bots=1&include_duplicates=0`],
    ["unknown-parameter", `${inDays}&limit=7&kit_probe=1`],
    ["gap", "date_start=2026-01-20T00:30:01Z&date_end=2026-01-20T08:59:59Z&limit=1"],
    ["huge-limit", `${inDays}&limit=100000&offset=0&${all}`],
    ["no-key", "limit=1"],
    ["wrong-key", "limit=1"],
    ["unknown-link", "limit=1"],
    ["bad-limit", "limit=-1"],
    ["bad-date", "date_start=not-a-date&limit=1"],
    ["bad-flag", "include_bots=maybe&limit=1"],
    ["inverted", `date_start=${days[1]}&date_end=${days[0]}&limit=1`],
  ])("%s", (id, query) => {
    expect(ask(id, whole)).toBe(query);
    const { purpose, auth, link } = stepOf(id, whole);
    const asks = id === "no-key" ? "none" : id === "wrong-key" ? "wrong" : "key";
    expect([purpose, auth]).toEqual([purposes[id], asks]);
    expect(link).toBe(id === "unknown-link" ? "unknown" : "known");
  });

  test("in pages that are no larger than the target allows", () => {
    const small = found(days, pageOf(rows), 500);
    for (const id of ["part", "no-duplicates", "neither"] as const)
      expect(ask(id, small)).toMatch(/limit=500(&|$)/);
  });
});

test("the page of humans has an odd size, and no page number leads to its offset", () => {
  const pageAmong = (humans: number) => {
    const some = clicks(...Array.from({ length: humans }, (_, i) => `2026-01-20T10:00:${59 - i}`));
    return ask("page", found(days, pageOf(some))).replace(/^.*&limit=(\d+)&offset=(\d+)&.*$/, "$1 from $2");
  };
  expect([0, 1, 5, 6, 9, 12].map(pageAmong)).toEqual([
    "3 from 1",
    "3 from 1",
    "3 from 1",
    "3 from 2",
    "5 from 3",
    "5 from 4",
  ]);
});

describe("A filtered part is cut", () => {
  const mixed = (...texts: readonly string[]) => ask("mixed", found(days, pageOf(clicks(...texts))));
  const filters = "include_bots=false&include_duplicates=false";

  test("from its second row on when it has three or more, and shows half of them or one more", () => {
    const hours = [21, 20, 19, 18, 17, 16, 15, 14, 13].map((hour) => `2026-01-20T${hour}:00:00`);
    expect(mixed(...hours)).toBe(
      `${filters}&offset=1&limit=3&date_start=2026-01-20T13:00:00+00:00&date_end=2026-01-20T17:00:00+00:00`,
    );
    expect(mixed(...hours, ...hours)).toContain("&offset=1&limit=5&");
  });

  test("from its first row on when it has two", () => {
    expect(mixed("2026-01-20T21:00:00", "2026-01-20T20:00:00", "2026-01-20T19:00:00")).toBe(
      `${filters}&offset=0&limit=1&date_start=2026-01-20T19:00:00+00:00&date_end=2026-01-20T20:00:00+00:00`,
    );
  });

  test("to one second when nobody but bots and those that came before is left", () => {
    expect(mixed("2026-01-20T21:00:00 bot", "2026-01-20T20:00:00 dup")).toBe(
      `${filters}&offset=0&limit=1&date_start=2026-01-20T23:59:59+00:00&date_end=2026-01-20T23:59:59+00:00`,
    );
  });
});

describe("A window is parted", () => {
  const parts = (window: readonly [string, string], some: readonly Row[]) => {
    const of = found(window, pageOf(some));
    return [ask("part", of).replace(/^.*&date_start/, "date_start"), ask("rest", of)];
  };
  const atMidnight = [
    "date_start=2026-01-20T00:00:00+00:00&date_end=2026-01-20T23:59:59+00:00",
    `date_start=2026-01-21T00:00:00Z&date_end=${days[1]}`,
  ];

  test("between two clicks, though they come in another order, or among rows that tell no time", () => {
    const expected = [
      "date_start=2026-01-20T00:00:00+00:00&date_end=2026-01-20T10:00:00+00:00",
      `date_start=2026-01-21T10:00:00Z&date_end=${days[1]}`,
    ];
    const two = clicks("2026-01-20T10:00:00", "2026-01-21T10:00:00");
    expect(parts(days, [...two, ...clicks("2026-01-20T04:00:00")])).toEqual(expected);
    expect(parts(days, [{ id: "a" }, ...two])).toEqual(expected);
  });

  test("at midnight where all clicks share a second, or tell no time, or are none", () => {
    const second = "2026-01-21T10:00:00";
    const timeless = [{ id: "a" }, { id: "b", created_at: "yesterday" }];
    for (const some of [clicks(second, second), timeless, [...timeless, ...clicks(second)], []])
      expect(parts(days, some)).toEqual(atMidnight);
  });

  test("in the middle of an hour", () => {
    expect(parts(["2026-01-20T10:00:00Z", "2026-01-20T10:59:59Z"], [])).toEqual([
      "date_start=2026-01-20T10:00:00+00:00&date_end=2026-01-20T10:29:59+00:00",
      "date_start=2026-01-20T10:30:00Z&date_end=2026-01-20T10:59:59Z",
    ]);
  });

  test("into its two seconds, and not at all when it is one", () => {
    const [one, two] = ["2026-01-20T10:00:00", "2026-01-20T10:00:01"];
    const [early, late] = [
      `date_start=${one}+00:00&date_end=${one}+00:00`,
      `date_start=${two}Z&date_end=${two}Z`,
    ];
    expect(parts([`${one}Z`, `${two}Z`], [])).toEqual([early, late]);
    expect(parts([`${one}Z`, `${one}Z`], [])).toEqual([early, `date_start=${one}Z&date_end=${one}Z`]);
  });
});

describe("Of a window that no page holds", () => {
  const busy = { rows: rows.slice(0, 1), total: 5000 };
  const full = { rows: Array.from({ length: 1000 }, () => rows[0]!), total: 5000 };

  test("it is known that it was not listed", () => {
    expect([whole, found(days, busy), found(days, full)].map(isListed)).toEqual([true, false, false]);
    const { window } = whole;
    const narrower = [
      { ...window, start: window.start + 1000 },
      { ...window, end: window.end - 1000 },
    ];
    expect(narrower.map((one) => isListed({ ...whole, window: one }))).toEqual([false, false]);
  });

  test("a page is asked for that begins seven rows before the end of the first", () => {
    const page = (of: Found) => ask("page", of);
    expect(page(found(days, full))).toBe(`${inDays}&limit=15&offset=993&${all}`);
    expect(page(found(days, { ...full, rows: full.rows.slice(0, 500) }, 500))).toContain("&offset=493&");
    expect(page(found(days, busy))).toContain("&offset=1&");
    expect(page({ ...found(days, full), largestPage: 100 })).toContain("&offset=993&");
  });

  test("a page is asked for that begins where the default page ends, when none was seen", () => {
    const refused = found(days, full);
    expect(ask("page", { ...refused, run: readRun([], times) })).toBe(`${inDays}&limit=15&offset=93&${all}`);
  });

  test("a part shows no more than seven rows", () => {
    expect(ask("part", found(days, full))).toMatch(/&limit=7&/);
  });

  test("a page past the end begins where the total says, though not every answer told one", () => {
    const of = found(days, full);
    expect(ask("past-end", of)).toBe(`${inDays}&limit=10&offset=5000&${all}`);
    const answers = [answered(of.listing, { rows: full.rows, total: "many" }), answered(of.listing, full)];
    const run = readRun(exhibitsOf(answers), times);
    expect(ask("past-end", { ...of, run })).toContain("&offset=5000&");
  });
});

test("a page past the end begins after the first row where no click or no total is known", () => {
  const pastEnd = (of: Found) => ask("past-end", of);
  expect(pastEnd(found(days, pageOf([])))).toContain("&offset=1&");
  expect(pastEnd({ ...whole, run: readRun([], times) })).toContain("&offset=1&");
  const { window } = whole;
  // Totals of other windows say nothing of this one.
  expect(pastEnd({ ...whole, window: { ...window, end: window.end - 1000 } })).toContain("&offset=1&");
  expect(pastEnd({ ...whole, window: { ...window, start: window.start + 1000 } })).toContain("&offset=1&");
});

test("a window that is turned round is a second too long when it is one second", () => {
  const second = "2026-01-20T10:00:00Z";
  expect(ask("inverted", found([second, second], pageOf([])))).toBe(
    "date_start=2026-01-20T10:00:00Z&date_end=2026-01-20T09:59:59Z&limit=1",
  );
});

describe("The longest gap", () => {
  const gap = (...texts: readonly string[]) => {
    const longest = longestGap(found(days, pageOf(clicks(...texts))));
    return longest && [longest.start, longest.end].map((instant) => new Date(instant).toISOString());
  };

  test("lies between two clicks, whatever their order, and is whole seconds long", () => {
    const expected = ["2026-01-20T10:00:03.000Z", "2026-01-20T10:00:08.000Z"];
    expect(gap("2026-01-20T10:00:09", "2026-01-20T10:00:02", "2026-01-20T10:00:01")).toEqual(expected);
    expect(gap("2026-01-20T10:00:02", "2026-01-20T10:00:09", "2026-01-20T10:00:11")).toEqual(expected);
    const second = "2026-01-20T10:00:04.000Z";
    expect(gap("2026-01-20T10:00:05", "2026-01-20T10:00:03")).toEqual([second, second]);
  });

  test("is none where seconds follow each other, or where there is one click or none", () => {
    expect(gap("2026-01-20T10:00:05", "2026-01-20T10:00:04")).toBeUndefined();
    expect(gap("2026-01-20T10:00:05", "2026-01-20T10:00:05")).toBeUndefined();
    expect(gap("2026-01-20T10:00:05")).toBeUndefined();
    expect(gap()).toBeUndefined();
  });

  test("is none where nothing was listed, or no row tells its time", () => {
    expect(longestGap({ ...whole, run: readRun([], times) })).toBeUndefined();
    expect(longestGap(found(days, { rows: [{ id: "a" }, { id: "b" }] }))).toBeUndefined();
  });
});
