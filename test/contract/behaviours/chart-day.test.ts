/** Charts by the days of another time zone are an observation; charts that are wrong in every zone are violations. */
import { describe, expect, test } from "vitest";
import { verify } from "../../../src/contract/verify.ts";
import { faultyTarget, type PlantedFault } from "../support/planted-fault.ts";
import { clicksNow, type ReferenceRow, referenceRows } from "../support/reference-rows.ts";

const rows = referenceRows(200, { edition: "2026-09" });

/** Counts the chart by the days at an offset, from all rows of the same window and filters. */
function chartAt(hours: number): PlantedFault {
  return {
    async body(body, { other }) {
      const whole = await other((query) => {
        query.set("limit", "1000");
        query.set("offset", "0");
      });
      const days = new Map<string, number>();
      for (const { created_at } of whole.data.rows as readonly ReferenceRow[]) {
        const day = new Date(Date.parse(created_at) + hours * 3_600_000).toISOString().slice(0, 10);
        days.set(day, (days.get(day) ?? 0) + 1);
      }
      const sorted = [...days].sort(([a], [b]) => a.localeCompare(b));
      body.data.chart = sorted.map(([timestamp, clicks]) => ({ timestamp, clicks }));
      return body;
    },
  };
}

async function judged(planted: PlantedFault, plan: "standard" | "full" | "deep" = "standard") {
  const report = await verify(faultyTarget(planted, { rows }), {}, { plan, ...clicksNow });
  const seen = report.observations.find((one) => one.kind === "behaviour" && one.assumption === "chart_day");
  return { report, seen };
}

describe("The days of a chart", () => {
  test("in UTC hold", async () => {
    expect((await judged({})).seen).toMatchObject({ seen: "holds", value: "utc" });
  });

  test.each([
    [-5, "standard"],
    [5.5, "full"],
    [9, "deep"],
  ] as const)("at %d hours differ and violate nothing in plan %s", async (hours, plan) => {
    const { report, seen } = await judged(chartAt(hours), plan);
    const zones = [...seen!.detail.matchAll(/UTC([+-]\d\d):(\d\d)/g)];
    const [least, most = least] = zones.map(
      ([, whole, rest]) => Number(whole) + (Number(rest) / 60) * (hours < 0 ? -1 : 1),
    );
    expect(seen).toMatchObject({ seen: "does not hold" });
    expect(hours).toBeGreaterThanOrEqual(least!);
    expect(hours).toBeLessThanOrEqual(most!);
    expect(most! - least!).toBeLessThanOrEqual(1);
    expect([report.violations, report.warnings]).toEqual([[], []]);
  });

  test("that no zone explains are violated", async () => {
    const planted: PlantedFault = {
      body(body) {
        body.data.chart[0].clicks += 1;
        return body;
      },
    };
    const { report, seen } = await judged(planted);
    expect(seen).toMatchObject({ seen: "unknown" });
    expect(report.violations.map(({ check }) => check)).toContain("chart-counts-the-rows");
  });
});
