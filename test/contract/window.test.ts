import { describe, expect, test } from "vitest";
import { writeInstant } from "../../src/contract/instant.ts";
import { chooseWindow, middleOf, rescale } from "../../src/contract/window.ts";

const chart = (...clicks: readonly number[]) =>
  clicks.map((count, day) => ({ timestamp: `2026-01-${String(day + 10).padStart(2, "0")}`, clicks: count }));

const chosen = (clicks: readonly number[], page = 1000) => {
  const window = chooseWindow(chart(...clicks), page);
  return window && [writeInstant(window.start), writeInstant(window.end)];
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

  test("is at least two seconds long", () => {
    expect(chosen([1e9, 1e9])).toEqual(["2026-01-10T23:59:59Z", "2026-01-11T00:00:00Z"]);
  });

  test("is none when nothing was clicked", () => {
    expect(chosen([])).toBeUndefined();
    expect(chosen([0, 0])).toBeUndefined();
  });

  test("shrinks and grows around its midnight", () => {
    const window = { start: Date.parse("2026-01-10T23:00:00Z"), end: Date.parse("2026-01-11T00:59:59Z") };
    expect(writeInstant(middleOf(window))).toBe("2026-01-11T00:00:00Z");
    const shorter = rescale(window, { clicks: 15_000, largestPage: 1000 });
    expect([writeInstant(shorter.start), writeInstant(shorter.end)]).toEqual([
      "2026-01-10T23:59:24Z",
      "2026-01-11T00:00:35Z",
    ]);
    const longer = rescale(window, { clicks: 0, largestPage: 1000 });
    expect(longer.end - longer.start).toBeGreaterThan(window.end - window.start);
  });
});
