import { describe, expect, test } from "vitest";
import {
  givenWindow,
  type SettleTimes,
  settledPoints,
  wideWindow,
} from "../../../src/contract/plan/settled-days.ts";
import { type Run, readRun } from "../../../src/contract/read/run.ts";
import { chartOf, page } from "../support/written-exchanges.ts";

const midnight = (day: number) => Date.parse(`2026-01-${day}T00:00:00Z`);
const from = (text: string) => ({ filters: { date_start: text, date_end: "2026-01-31T23:59:59+00:00" } });
const run = (...told: Parameters<typeof page>[0][]): Run =>
  readRun(told.map(page), { now: Number.POSITIVE_INFINITY, settledBefore: 0 });
const counts = (chart: ReturnType<typeof chartOf>) =>
  chart.map(({ timestamp, clicks }) => ({ day: timestamp, count: clicks }));
const days = (points: ReturnType<typeof settledPoints>) => points.map(({ day }) => day.slice(-2));

describe("The days that are closed", () => {
  // 2026-01-10 to 2026-01-14.
  const chart = chartOf(5, 6, 7, 8, 9);
  const whole = { ...from("2026-01-10T00:00:00+00:00"), chart };

  test("are those of the chart that were over in time", () => {
    const told = run(whole);
    expect(settledPoints(told, midnight(20))).toEqual(counts(chart));
    expect(days(settledPoints(told, midnight(14)))).toEqual(["10", "11", "12", "13"]);
    expect(days(settledPoints(told, midnight(14) - 1))).toEqual(["10", "11", "12"]);
    expect(days(settledPoints(told, midnight(15) - 1))).toEqual(["10", "11", "12", "13"]);
    expect(days(settledPoints(told, midnight(15)))).toEqual(["10", "11", "12", "13", "14"]);
    expect(settledPoints(told, midnight(10))).toEqual([]);
  });

  test("without that in which the window begins, unless it begins with it", () => {
    const late = { ...from("2026-01-10T00:00:01+00:00"), chart };
    expect(days(settledPoints(run(late), midnight(20)))).toEqual(["11", "12", "13", "14"]);
    expect(days(settledPoints(run({ chart }), midnight(20)))).toEqual(["10", "11", "12", "13", "14"]);
  });

  test("are told by the longest chart, the first of equal ones", () => {
    const short = { ...whole, chart: chart.slice(0, 2) };
    const other = { ...whole, chart: chartOf(1, 1, 1, 1, 1) };
    for (const told of [run(short, whole, other), run(whole, short, other)])
      expect(settledPoints(told, midnight(20))).toEqual(counts(chart));
    expect(settledPoints(run(other, whole), midnight(20))).toEqual(counts(other.chart));
  });

  test("by none that leaves out bots or duplicates", () => {
    const humans = { ...whole, query: "include_bots=false" };
    const once = { ...whole, query: "include_duplicates=false" };
    expect(settledPoints(run(humans), midnight(20))).toEqual([]);
    expect(settledPoints(run(once), midnight(20))).toEqual([]);
    const short = { ...whole, chart: chart.slice(0, 2) };
    expect(settledPoints(run(humans, once, short), midnight(20))).toEqual(counts(short.chart));
  });

  test("are none where there is no chart", () => {
    expect(settledPoints(run(), midnight(20))).toEqual([]);
    expect(settledPoints(run({}), midnight(20))).toEqual([]);
  });
});

describe("The present of a window", () => {
  const text = ({ start, end }: { start: number; end: number }) =>
    [start, end].map((instant) => new Date(instant).toISOString());

  test.each<[string, number, string]>([
    ["2026-02-01T00:00:00Z", 48, "2026-01-29"],
    ["2026-01-31T23:59:59Z", 48, "2026-01-28"],
    ["2026-02-01T12:00:00Z", 12, "2026-01-31"],
    ["2026-02-01T12:00:00Z", 13, "2026-01-30"],
    ["2026-02-01T12:00:00Z", 0, "2026-01-31"],
  ])("at %s, when clicks settle in %i hours, ends it with %s", (now, settleHours, last) => {
    const times: SettleTimes = { now: Date.parse(now), settleHours };
    expect(text(wideWindow(times))[1]).toBe(`${last}T23:59:59.000Z`);
    expect(text(givenWindow({ ...times, from: "2026-01-05" })!)).toEqual([
      "2026-01-05T00:00:00.000Z",
      `${last}T23:59:59.000Z`,
    ]);
  });

  test("ends none that is given with its end", () => {
    const times: SettleTimes = { now: Date.parse("2026-02-01T12:00:00Z"), settleHours: 48 };
    const given = { from: "2026-01-05T10:00:00Z", to: "2026-01-05T10:00:00Z" };
    expect(text(givenWindow({ ...times, ...given })!)).toEqual(Array(2).fill("2026-01-05T10:00:00.000Z"));
  });
});
