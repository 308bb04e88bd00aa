/** Counts and texts that are read beside the rows, against the rows themselves. */
import { expect, test } from "vitest";
import { assumedBehaviour } from "../../../src/openapi/assumptions.ts";
import type { ChartPoint } from "../../../src/openapi/wire.ts";
import {
  dayOf,
  dayText,
  firstDay,
  instantText,
  lastDay,
  weekday,
} from "../../../src/world/model/calendar.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { longestPoint, mostPoints, writeChart } from "../../../src/world/query/chart.ts";
import { classCountsOf } from "../../../src/world/query/class-counts.ts";
import { selectClicks } from "../../../src/world/query/selection.ts";
import { jsonOf, queryPage } from "../query-page.ts";

const at = (text: string) => Date.parse(text) / 1000;
const window = { start: at("2025-12-30T06:00:00Z"), end: at("2026-01-06T17:59:59Z") };
const query = { link: "eveniet", window, nowMs: 5e12 };
const all = { ...query, includeBots: true, includeDuplicates: true, offset: 0, limit: 1e6 };

test.each([0.7, 40])(
  "class counts are the counts of the rows of each day and class (%d clicks a day)",
  (clicksPerDay) => {
    const dataset = createDataset({ seed: "counts", clicksPerDay });
    const { rows } = queryPage(dataset, all);
    const countsOf = (list: typeof rows) => {
      const counts = { 0: 0, 1: 0, 2: 0, 3: 0 };
      for (const { is_bot, is_duplicate } of list)
        counts[((is_bot ? 1 : 0) + (is_duplicate ? 2 : 0)) as 0 | 1 | 2 | 3]++;
      return counts;
    };
    const days = [...new Set(rows.map(({ created_at }) => created_at!.slice(0, 10)))].sort();
    const counts = classCountsOf(dataset, query);
    expect(counts.totals).toEqual(countsOf(rows));
    expect(counts.days.map(({ day, counts }) => [dayText(day), counts])).toEqual(
      days.map((day) => [day, countsOf(rows.filter(({ created_at }) => created_at!.startsWith(day)))]),
    );
    expect(counts.link).toBe(dataset.recent.protected.links[0]);
  },
);

test("with totals_scope page, the chart counts the rows of the page", () => {
  const behaviour = { ...assumedBehaviour, totals_scope: "page" } as const;
  for (const chart_empty_days of ["omitted", "zero_filled"] as const) {
    const dataset = createDataset({
      seed: "counts",
      clicksPerDay: 4,
      behaviour: { ...behaviour, chart_empty_days },
    });
    const { total, chart, rows } = queryPage(dataset, { ...all, offset: 5, limit: 9 });
    const count = (day: string) => rows.filter(({ created_at }) => created_at!.startsWith(day)).length;
    const days = Array.from({ length: 8 }, (_, i) => dayText(dayOf(window.start) + i));
    const points = days.map((day) => ({ timestamp: day, clicks: count(day) }));
    expect(total).toBe(9);
    expect(chart).toEqual(points.filter(({ clicks }) => clicks > 0 || chart_empty_days === "zero_filled"));
  }
});

test.each([
  [firstDay, "2024-01-01", 1],
  [firstDay - 1, "2023-12-31", 0],
  [lastDay, "2099-12-31", 4],
  [lastDay + 1, "2100-01-01", 5],
  [0, "1970-01-01", 4],
  [-1, "1969-12-31", 3],
  [-719_528, "0000-01-01", 6],
])("dayText(%d) is %s and its weekday %d", (day, text, number) => {
  expect(dayText(day)).toBe(text);
  expect(dayText(day)).toBe(text);
  expect(weekday(day)).toBe(number);
});

test.each([
  [0, "1970-01-01T00:00:00+00:00"],
  [at("2026-02-28T23:59:59Z"), "2026-02-28T23:59:59+00:00"],
])("instantText(%d) is %s", (second, text) => {
  expect(instantText(second)).toBe(text);
});

test("the chart writes counts of every size in decimal", () => {
  const dataset = createDataset({ seed: "counts", clicksPerDay: 1 });
  const selection = selectClicks(dataset, { ...query, includeBots: true, includeDuplicates: true });
  const counts = new Map(
    [7, 0, 99, 1000, 9_999, 10_000, 10_001, 123_456_789].map((clicks, i) => [selection.fromDay + i, clicks]),
  );
  const chart = { selection, zeroFilled: true, counts };
  const points = jsonOf<ChartPoint>(longestPoint * mostPoints(chart), (writer) => writeChart(writer, chart));
  expect(points.map(({ clicks }) => clicks)).toEqual([...counts.values()]);
  expect(mostPoints(chart)).toBe(8);
});
