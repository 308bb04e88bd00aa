/** Parts of a window, and its edges. */
import { describe, expect, test } from "vitest";
import { type FoundWindow, rowsOf } from "../../../src/contract/plan/found-window.ts";
import { longestGap } from "../../../src/contract/plan/split-window.ts";
import type { Fields } from "../../../src/contract/read/response/row.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import { ask, days, found, times, whole } from "../plan/found-windows.ts";
import { clicks, pageOf } from "../support/written-responses.ts";

describe("A window is parted", () => {
  const parts = (window: readonly [string, string], some: readonly Fields[]) => {
    const of = found(window, pageOf(some));
    return [ask("part", of).replace(/^.*&date_start/, "date_start"), ask("rest", of)];
  };
  const atMidnight = [
    "date_start=2026-01-20T02:00:00+02:00&date_end=2026-01-21T01:59:59+02:00",
    `date_start=2026-01-21T00:00:00Z&date_end=${days[1]}`,
  ];

  test("between two clicks, though they come in another order, or among rows that tell no time", () => {
    const expected = [
      "date_start=2026-01-20T02:00:00+02:00&date_end=2026-01-20T12:00:00+02:00",
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
      "date_start=2026-01-20T12:00:00+02:00&date_end=2026-01-20T12:29:59+02:00",
      "date_start=2026-01-20T10:30:00Z&date_end=2026-01-20T10:59:59Z",
    ]);
  });

  test("into its two seconds, and not at all when it is one", () => {
    const [one, two] = ["2026-01-20T10:00:00", "2026-01-20T10:00:01"];
    const [early, late] = [
      "date_start=2026-01-20T12:00:00+02:00&date_end=2026-01-20T12:00:00+02:00",
      `date_start=${two}Z&date_end=${two}Z`,
    ];
    expect(parts([`${one}Z`, `${two}Z`], [])).toEqual([early, late]);
    expect(parts([`${one}Z`, `${one}Z`], [])).toEqual([early, `date_start=${one}Z&date_end=${one}Z`]);
  });
});

test("a page past the end begins after the first row where no click or no total is known", () => {
  const pastEnd = (of: FoundWindow) => ask("past-end", of);
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
    const longest = longestGap(rowsOf(found(days, pageOf(clicks(...texts)))));
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
    expect(longestGap(rowsOf({ ...whole, run: readRun([], times) }))).toBeUndefined();
    expect(longestGap(rowsOf(found(days, { rows: [{ id: "a" }, { id: "b" }] })))).toBeUndefined();
  });
});
