import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chartFindings, placesOf } from "../../../src/contract/judge/chart-findings.ts";
import { countDays, daysOf } from "../../../src/contract/read/response/day-counts.ts";
import { readRow } from "../../../src/contract/read/response/row.ts";
import { page } from "../support/written-exchanges.ts";

const point = (day: string, count: number) => ({ day, count });
const row = (created_at?: string) => readRow({ created_at }, { id: "/id", time: "/created_at" });
const at = "/response/body/data/chart";

describe("Days are counted", () => {
  test("by the rows whose time can be read, in UTC", () => {
    const day = fc.integer({ min: 1, max: 3 });
    const second = fc.constantFrom("00:00:00", "12:30:00", "23:59:59");
    fc.assert(
      fc.property(fc.array(fc.tuple(day, second), { maxLength: 20 }), (clicks) => {
        const rows = clicks.map(([date, time]) => row(`2026-01-0${date}T${time}+00:00`));
        const counts = countDays([row(), ...rows, row("x")]);
        for (const date of [1, 2, 3])
          expect(counts.get(`2026-01-0${date}`) ?? 0).toBe(clicks.filter(([one]) => one === date).length);
        expect([...counts.values()].reduce((sum, one) => sum + one, 0)).toBe(clicks.length);
      }),
    );
    expect([...countDays([row("2026-01-01T23:30:00-01:00")])]).toEqual([["2026-01-02", 1]]);
  });

  test("of a chart are those with clicks", () => {
    const chart = [point("2026-01-01", 3), point("2026-01-02", 0), point("2026-01-03", -1)];
    expect([...daysOf(chart)]).toEqual([
      ["2026-01-01", 3],
      ["2026-01-03", -1],
    ]);
  });

  test("stand where they come first", () => {
    const days = ["2026-01-02", "2026-01-01", "2026-01-02"];
    const chart = days.map((timestamp, clicks) => ({ timestamp, clicks }));
    expect([...placesOf(page({ chart }))]).toEqual([
      ["2026-01-02", `${at}/0/clicks`],
      ["2026-01-01", `${at}/1/clicks`],
    ]);
  });
});

describe("A chart that should be another", () => {
  const faults = (chart: ReturnType<typeof point>[], expected: Readonly<Record<string, number>>) =>
    chartFindings(
      page({ chart: chart.map(({ day, count }) => ({ timestamp: day, clicks: count })) }),
      new Map(Object.entries(expected)),
    ).map(({ at, expected, received }) => [at, expected, received]);

  test("has a fault for each day of other clicks, where it stands, earliest first", () => {
    const chart = [point("2026-01-03", 5), point("2026-01-02", 2), point("2026-01-04", 4)];
    expect(faults(chart, { "2026-01-04": 4, "2026-01-05": 6, "2026-01-01": 1, "2026-01-02": 3 })).toEqual([
      [at, "1 on 2026-01-01", "0"],
      [`${at}/1/clicks`, "3 on 2026-01-02", "2"],
      [`${at}/0/clicks`, "0 on 2026-01-03", "5"],
      [at, "6 on 2026-01-05", "0"],
    ]);
  });

  test("has none where it is as it should be, days without clicks left out or not", () => {
    expect(faults([point("2026-01-03", 5), point("2026-01-02", 0)], { "2026-01-03": 5 })).toEqual([]);
    expect(faults([point("2026-01-03", 5)], { "2026-01-03": 5, "2026-01-02": 0 })).toEqual([]);
    expect(faults([], {})).toEqual([]);
  });

  test("shows the parsed that it is in", () => {
    const shown = page({
      chart: [point("2026-01-03", 5)].map(({ day, count }) => ({ timestamp: day, clicks: count })),
    });
    expect(chartFindings(shown, new Map())[0]!.parsed).toBe(shown);
  });
});
