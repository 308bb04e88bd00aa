import { describe, expect, test } from "vitest";
import { chooseWindow, middleOf, rescale } from "../../../src/contract/plan/choose-window.ts";
import { formatInstant } from "../../../src/contract/read/request/instant.ts";

const chart = (...clicks: readonly number[]) =>
  clicks.map((count, day) => ({ day: `2026-01-${String(day + 10).padStart(2, "0")}`, count }));

const chosen = (clicks: readonly number[], page = 1000) => {
  const window = chooseWindow(chart(...clicks), page);
  return window && [formatInstant(window.start), formatInstant(window.end)];
};

describe("The window to list", () => {
  test("is some days, with enough clicks, and clicks before it", () => {
    expect(chosen([50, 60, 70, 80, 60])).toEqual(["2026-01-12T00:00:00Z", "2026-01-13T23:59:59Z"]);
  });

  test("is all days of a link that is hardly clicked", () => {
    expect(chosen([1, 0, 0, 0, 1])).toEqual(["2026-01-10T00:00:00Z", "2026-01-14T23:59:59Z"]);
  });

  test("is one day when two do not fit a page", () => {
    expect(chosen([900, 900])).toEqual(["2026-01-11T00:00:00Z", "2026-01-11T23:59:59Z"]);
  });

  test("is seconds around a midnight when no day fits a page", () => {
    expect(chosen([1_000_000, 2_000_000, 500_000])).toEqual(["2026-01-11T23:59:55Z", "2026-01-12T00:00:04Z"]);
  });

  test("is seconds of the only day when that does not fit a page", () => {
    expect(chosen([5000])).toEqual(["2026-01-10T11:38:24Z", "2026-01-10T12:21:35Z"]);
  });

  test("is the newest of days that say as much", () => {
    expect(chosen([80, 80, 80, 80])).toEqual(["2026-01-12T00:00:00Z", "2026-01-13T23:59:59Z"]);
  });

  test("has three clicks, if any has, though another has more days", () => {
    expect(chosen([1000, 1, 1, 999])).toEqual(["2026-01-13T00:00:00Z", "2026-01-13T23:59:59Z"]);
    expect(chosen([1000, 1, 2, 999])).toEqual(["2026-01-11T00:00:00Z", "2026-01-12T23:59:59Z"]);
  });

  test("is seconds around a midnight rather than the first day there is: before it no click is known", () => {
    expect(chosen([80, 5000])).toEqual(["2026-01-10T23:17:29Z", "2026-01-11T00:42:30Z"]);
  });

  test("is seconds of the quietest night, and of the newest of those", () => {
    expect(chosen([500_000, 2_000_000, 1_000_000])).toEqual(["2026-01-10T23:59:55Z", "2026-01-11T00:00:04Z"]);
    expect(chosen([2000, 2000, 2000])).toEqual(["2026-01-11T23:06:00Z", "2026-01-12T00:53:59Z"]);
  });

  test("is seconds of the last day when no two days follow each other", () => {
    expect(chosen([5000, 0, 4000])).toEqual(["2026-01-12T11:33:00Z", "2026-01-12T12:26:59Z"]);
  });

  test("is at least two seconds long", () => {
    expect(chosen([1e9, 1e9])).toEqual(["2026-01-10T23:59:59Z", "2026-01-11T00:00:00Z"]);
  });

  test("is none when nothing was clicked", () => {
    expect(chosen([])).toBeUndefined();
    expect(chosen([0, 0])).toBeUndefined();
  });

  test("shrinks and grows around its midnight", () => {
    const window = { start: Date.parse("2026-01-10T23:00:00Z"), end: Date.parse("2026-01-11T00:59:59Z") };
    expect(formatInstant(middleOf(window))).toBe("2026-01-11T00:00:00Z");
    const shorter = rescale(window, { count: 15_000, largestPage: 1000 });
    expect([formatInstant(shorter.start), formatInstant(shorter.end)]).toEqual([
      "2026-01-10T23:59:24Z",
      "2026-01-11T00:00:35Z",
    ]);
    const longer = rescale(window, { count: 0, largestPage: 1000 });
    expect(longer.end - longer.start).toBeGreaterThan(window.end - window.start);
  });
});

test.each([
  ["2026-01-10T00:00:00Z", "2026-01-10T09:59:59Z", "2026-01-10T05:00:00Z"],
  ["2026-01-10T13:00:00Z", "2026-01-10T22:59:59Z", "2026-01-10T18:00:00Z"],
  ["2026-01-10T23:00:00Z", "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z"],
  ["2026-01-10T20:00:00Z", "2026-01-11T00:59:59Z", "2026-01-11T00:00:00Z"],
])("the middle of %s to %s is %s: a midnight, if one lies after its start", (start, end, middle) => {
  const window = { start: Date.parse(start), end: Date.parse(end) };
  expect(formatInstant(middleOf(window))).toBe(middle);
});
