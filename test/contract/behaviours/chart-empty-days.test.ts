/** The detector of empty days in a chart. */
import { expect, test } from "vitest";
import { chartEmptyDays } from "../../../src/contract/behaviours/lists/charts.ts";
import { saying, sees, type Told } from "./detect.ts";

const days = "date_start=2026-01-10T00:00:00Z&date_end=2026-01-12T23:59:59Z";
const now = Date.parse("2026-01-20T15:00:00Z");
const chart = (clicks: Readonly<Record<string, number>>, query = days): Told => [query, { chart: clicks }];

const full = chart({ "2026-01-10": 3, "2026-01-11": 1, "2026-01-12": 2 });
const filled = chart({ "2026-01-10": 3, "2026-01-11": 0, "2026-01-12": 2 });
const gappy = chart({ "2026-01-10": 3 });
const nobody = "unknown: no requested day is empty";

test("empty days are shown when a chart has a day of zero rows", () => {
  expect(sees(chartEmptyDays, [full, filled], now)).toEqual({
    kind: "seen",
    value: "zero_filled",
    at: "/response/body/data/chart",
    detail: "empty days are shown as 0",
    answer: 1,
  });
});

test("days are omitted where a chart has fewer than the window", () => {
  expect(sees(chartEmptyDays, [full, gappy], now)).toEqual({
    kind: "seen",
    value: "omitted",
    at: "/response/body/data/chart",
    detail: "2 days are omitted",
    answer: 1,
  });
});

test("a target that shows some empty days and omits others follows no alternative", () => {
  expect(sees(chartEmptyDays, [full, gappy, filled], now)).toEqual({
    kind: "seen",
    at: "/response/body/data/chart",
    detail: "some empty days are shown, others are omitted",
    answer: 2,
  });
});

test.each<[string, readonly Told[]]>([
  ["there is no chart", []],
  ["every day has clicks", [full]],
  [
    "every day has clicks, the first and last in part",
    [
      chart(
        { "2026-01-10": 3, "2026-01-11": 1 },
        "date_start=2026-01-10T22:00:00Z&date_end=2026-01-11T01:00:00Z",
      ),
    ],
  ],
  ["the window lies ahead", [chart({}, "date_start=2026-01-28T00:00:00Z&date_end=2026-01-29T23:59:59Z")]],
  ["nobody knows where the window starts", [chart({ "2026-01-11": 0 }, "date_end=2026-01-12T23:59:59Z")]],
  ["nobody knows where the window ends", [chart({ "2026-01-11": 0 }, "date_start=2026-01-10T00:00:00Z")]],
  ["a day is none that can be read", [chart({ "2026-01-10": 3, "2026-01-11": 1, "2026-01-12": 2, soon: 0 })]],
])("empty days are unknown when %s", (_name, told) => {
  expect(saying(chartEmptyDays, told, now)).toBe(nobody);
});

test("the present day is not counted as omitted", () => {
  const noon = Date.parse("2026-01-12T12:00:00Z");
  const untilToday = { "2026-01-10": 3, "2026-01-11": 1 };
  expect(saying(chartEmptyDays, [chart(untilToday)], noon)).toBe(nobody);
  expect(saying(chartEmptyDays, [chart({ ...untilToday, "2026-01-12": 0 })], noon)).toBe(nobody);
  expect(saying(chartEmptyDays, [chart(untilToday)], now)).toBe("omitted: 1 days are omitted");
  expect(saying(chartEmptyDays, [chart(untilToday)], Date.parse("2026-01-13T00:00:00Z"))).toBe(
    "omitted: 1 days are omitted",
  );
});
