/** Every question about a window that was found, written out. */
import { describe, expect, test } from "vitest";
import { type FoundWindow, isListed } from "../../../src/contract/plan/found-window.ts";
import { type ListProbeId, listPurposes, parsedExchangesOf } from "../../../src/contract/plan/probe.ts";
import { probeOf } from "../../../src/contract/plan/probe-queries.ts";
import { readRun } from "../../../src/contract/read/run.ts";
import { answered, clicks, pageOf } from "../support/written-responses.ts";
import { all, ask, days, found, inDays, rows, times, whole } from "./found-windows.ts";

describe("Of two days with ten clicks, all of them listed, is asked", () => {
  test.each<[ListProbeId, string]>([
    ["default", ""],
    ["wide", `${inDays}&limit=1000`],
    ["listing", `${inDays}&limit=1000`],
    ["again", `${inDays}&limit=1000`],
    ["page", `${inDays}&limit=7&offset=5&include_bots=false`],
    [
      "mixed",
      "include_bots=false&include_duplicates=false&offset=1&limit=3&date_start=2026-01-20T09:00:00+00:00&date_end=2026-01-20T23:00:00+00:00",
    ],
    [
      "part",
      `${all}&offset=0&limit=1000&date_start=2026-01-20T02:00:00+02:00&date_end=2026-01-21T01:00:00+02:00`,
    ],
    ["rest", "date_start=2026-01-21T06:00:00Z&date_end=2026-01-21T23:59:59Z"],
    ["one-filter", `${inDays}&limit=100&offset=0&include_bots=false&include_duplicates=true`],
    ["other-filter", `${inDays}&limit=1000&offset=0&include_duplicates=false`],
    ["all-filters", `${inDays}&limit=1000&offset=0&include_bots=false&include_duplicates=false`],
    ["past-end", `${inDays}&limit=10&offset=10&${all}`],
    [
      "lenient-input",
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
    ["zero-limit", "limit=0"],
    ["word-limit", "limit=abc"],
    ["bad-date", "date_start=not-a-date&limit=1"],
    ["bad-flag", "include_bots=maybe&limit=1"],
    ["inverted", `date_start=${days[1]}&date_end=${days[0]}&limit=1`],
  ])("%s", (id, query) => {
    expect(ask(id, whole)).toBe(query);
    const { purpose, auth, link } = probeOf(id, whole);
    const asks = id === "no-key" ? "none" : id === "wrong-key" ? "wrong" : "key";
    expect([purpose, auth]).toEqual([listPurposes[id], asks]);
    expect(link).toBe(id === "unknown-link" ? "unknown" : "known");
  });

  test("in pages that are no larger than the target allows", () => {
    const small = found(days, pageOf(rows), 500);
    for (const id of ["part", "other-filter", "all-filters"] as const)
      expect(ask(id, small)).toMatch(/limit=500(&|$)/);
  });
});

test("the page of humans ends with the last one, and no page number leads to its offset", () => {
  const pageAmong = (humans: number) => {
    const some = clicks(...Array.from({ length: humans }, (_, i) => `2026-01-20T10:00:${59 - i}`));
    return ask("page", found(days, pageOf(some))).replace(/^.*&limit=(\d+)&offset=(\d+)&.*$/, "$1 from $2");
  };
  expect([0, 1, 5, 6, 9, 12].map(pageAmong)).toEqual([
    "3 from 1",
    "3 from 1",
    "5 from 3",
    "5 from 3",
    "7 from 5",
    "9 from 7",
  ]);
});

describe("A filtered part is cut", () => {
  const mixed = (...texts: readonly string[]) => ask("mixed", found(days, pageOf(clicks(...texts))));
  const filters = "include_bots=false&include_duplicates=false";

  test("from its second row on when it has three or more, and shows half of them or one more", () => {
    const hours = [21, 20, 19, 18, 17, 16, 15, 14, 13].map((hour) => `2026-01-20T${hour}:00:00`);
    expect(mixed(...hours)).toBe(
      `${filters}&offset=2&limit=3&date_start=2026-01-20T13:00:00+00:00&date_end=2026-01-20T17:00:00+00:00`,
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
    const page = (of: FoundWindow) => ask("page", of);
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

  test("a page past the end begins where the total says, though not every response told one", () => {
    const of = found(days, full);
    expect(ask("past-end", of)).toBe(`${inDays}&limit=10&offset=5000&${all}`);
    const answers = [answered(of.listing, { rows: full.rows, total: "many" }), answered(of.listing, full)];
    const run = readRun(parsedExchangesOf(answers), times);
    expect(ask("past-end", { ...of, run })).toContain("&offset=5000&");
  });
});
