/** What stats show where the documentation is silent. */
import { describe, expect, test } from "vitest";
import { countedClicks, statsEmptyDays, statsSummary } from "../../../src/contract/behaviours/stats.ts";
import { seenIn, type WrittenResponse } from "./operation-run.ts";

const points = (days: Readonly<Record<string, number>>) =>
  Object.entries(days).map(([timestamp, clicks]) => ({ timestamp, clicks }));

function stats(query: string, total: number, days: Readonly<Record<string, number>>): WrittenResponse {
  const data = { summary: { clicks_total: total }, daily_metrics: points(days), monthly_metrics: [] };
  return [`/api/smart-links/one/stats${query}`, data];
}

function clicks(query: string, days: Readonly<Record<string, number>>): WrittenResponse {
  return [`/api/smart-links/one/clicks${query}`, { chart: points(days) }];
}

describe("The summary of stats is about", () => {
  test.each<[string, string, readonly WrittenResponse[]]>([
    [
      "the life of the link when it counts more than its days",
      "lifetime",
      [stats("", 9, { "2026-01-01": 4 })],
    ],
    [
      "the window when summaries of two windows are the sums of their days",
      "window",
      [stats("?date_start=a", 4, { "2026-01-01": 4 }), stats("?date_start=b", 3, { "2026-01-02": 3 })],
    ],
    [
      "one or the other when one window was requested",
      "unknown: summary and days agree, and no other window was compared",
      [stats("", 4, { "2026-01-01": 4 })],
    ],
    ["nothing when there are none", "unknown: no stats were answered", []],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(statsSummary, responses)).toBe(expected);
  });
});

describe("Days without clicks", () => {
  const [shown, gap] = [
    { "2026-01-01": 4, "2026-01-02": 0 },
    { "2026-01-01": 4, "2026-01-03": 2 },
  ];
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["are shown", "zero_filled", [stats("", 4, shown)]],
    ["are left out", "omitted", [stats("", 6, gap)]],
    ["are shown here and left out there", "none we know", [stats("", 4, shown), stats("", 6, gap)]],
    [
      "are not there",
      "unknown: no stats have a day without clicks between others",
      [stats("", 5, { "2026-01-01": 4, "2026-01-02": 1 })],
    ],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(statsEmptyDays, responses)).toBe(expected);
  });
});

describe("Stats count", () => {
  const charts = [
    clicks("", { "2026-01-01": 4, "2026-01-02": 7 }),
    clicks("?include_bots=false&include_duplicates=false", { "2026-01-01": 4, "2026-01-02": 5 }),
  ];
  const nothing =
    "unknown: no stats could be compared with clicks of the same dates with and without bots and duplicates";
  test.each<[string, string, readonly WrittenResponse[]]>([
    ["all clicks", "all", [...charts, stats("", 11, { "2026-01-01": 4, "2026-01-02": 7 })]],
    ["clicks of people", "without_bots_and_duplicates", [...charts, stats("", 9, { "2026-01-02": 5 })]],
    ["something else", "none we know", [...charts, stats("", 9, { "2026-01-02": 6 })]],
    ["what other dates do not show", nothing, [...charts, stats("?date_end=x", 9, { "2026-01-02": 6 })]],
    ["what equal charts do not show", nothing, [...charts, stats("", 4, { "2026-01-01": 4 })]],
  ])("%s", (_name, expected, responses) => {
    expect(seenIn(countedClicks, responses)).toBe(expected);
  });
});
