/** Figures of one body that follow from others: months of days, averages, counts of rows. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { createMock } from "../../../src/sandbox.ts";
import { exchange } from "../../exchange/samples.ts";
import { share } from "../../support/effort.ts";
import { anyBehaviour } from "../support/any-behaviour.ts";

const now = Date.parse("2026-02-01T12:00:00Z");

function found(path: string, data: object, { isSanitised = false } = {}): readonly string[] {
  const request = { path: `/api/smart-links/eveniet/${path}` };
  const told = exchange({ request, response: { body: JSON.stringify({ data }) } });
  const [verdict] = judge([told], { now, only: ["figures-add-up"], isSanitised }).verdicts;
  const { outcome, violations } = verdict!;
  return [
    outcome,
    ...violations.map(({ at, expected }) => `${at.slice("/response/body/data/".length)}: ${expected}`),
  ];
}

const point = (timestamp: string, clicks: number, revenue = 0) => ({ timestamp, clicks, subs: 0, revenue });

describe("A month", () => {
  const days = [
    point("2025-11-30", 1),
    point("2025-12-01", 2, 0.1),
    point("2025-12-31", 3, 0.2),
    point("2026-01-01", 4),
  ];
  const stats = (daily: readonly object[], month: object) =>
    found("stats", { daily_metrics: daily, monthly_metrics: [month] });

  test("is the sum of its days, where days before and after it are shown", () => {
    expect(stats(days, point("2025-12-01", 5, 0.3))).toEqual(["held"]);
    expect(stats(days, point("2025-12-01", 6, 0.31))).toEqual([
      "differs",
      "monthly_metrics/0/clicks: 5, the sum of its days",
      "monthly_metrics/0/revenue: 0.3, the sum of its days",
    ]);
  });

  test("has at least the clicks of its days, where the window may cut it", () => {
    for (const shown of [days.slice(1), days.slice(0, 3)]) {
      expect(stats(shown, point("2025-12-01", 9))).toEqual(["held"]);
      expect(stats(shown, point("2025-12-01", 4))).toEqual([
        "differs",
        "monthly_metrics/0/clicks: at least 5, the sum of its days",
      ]);
    }
  });

  test("of days that still change shows nothing", () => {
    expect(stats([point("2026-01-31", 8)], point("2026-01-01", 1))).toEqual(["skipped"]);
    const edge = [point("2025-12-31", 1), point("2026-01-30", 2), point("2026-02-01", 1)];
    expect(stats(edge, point("2026-01-01", 1))).toEqual(["skipped"]);
  });
});

describe("An average", () => {
  const arps = { subscribers_count: 69, revenue_48h_total: 968.59, revenue_7d_total: 1040.56 };

  test("may be rounded in any way, and must not be another", () => {
    for (const arps_48h of [14.03, 14.04])
      expect(found("cohort-arps", { ...arps, arps_48h })).toEqual(["held"]);
    expect(found("cohort-arps", { ...arps, arps_48h: 14.06 })).toEqual([
      "differs",
      "arps_48h: 14.04, which is 968.59 / 69",
    ]);
    const share = { subscribers_count: 69, source_subscribers_total: 70 };
    expect(found("cohort-arps", { ...share, coverage_percent: 0.9857 })).toEqual(["held"]);
    expect(found("cohort-arps", { ...share, coverage_percent: 98.57 })[0]).toBe("differs");
  });

  test("of nobody is nothing, and that of a recording is another", () => {
    expect(found("cohort-arps", { subscribers_count: 0, revenue_48h_total: 0, arps_48h: 0 })).toEqual([
      "skipped",
    ]);
    const replaced = { ...arps, revenue_7d_total: 3, arps_48h: 2 };
    expect(found("cohort-arps", replaced, { isSanitised: true })).toEqual(["skipped"]);
  });

  test("is of revenue that does not fall from one span to a longer one", () => {
    expect(found("cohort-arps", { ...arps, revenue_7d_total: 968.58 })).toEqual([
      "differs",
      "revenue_7d_total: at least 968.59",
    ]);
  });
});

test("Subscribers are counted where a page shows all conversions, and no filter is set", () => {
  const rows = ["new_subscriber", "new_transaction"].map((conversion_type, id) => ({ id, conversion_type }));
  const summary = { conversions_total: 2, subscribers_total: 2 };
  const counted = "summary/subscribers_total: 1, as the rows say";
  expect(found("conversions", { rows, summary })).toEqual(["differs", counted]);
  expect(found("conversions?include_bots=false", { rows, summary })).toEqual(["skipped"]);
  expect(found("conversions?limit=2", { rows, summary })).toEqual(["skipped"]);
});

test("The sandbox keeps all of it, whatever it does and whatever the window is", async () => {
  const day = fc
    .integer({ min: 0, max: 120 })
    .map((before) => new Date(now - before * 86_400_000).toISOString());
  const instant = fc.tuple(day, fc.boolean()).map(([text, isDay]) => (isDay ? text.slice(0, 10) : text));
  const settings = fc.record({
    seed: fc.integer().map(String),
    clicksPerDay: fc.constantFrom(0.3, 20, 200),
    behaviour: anyBehaviour,
    ...{
      late: fc.constantFrom(0, 0.2),
      refunded: fc.constantFrom(0, 0.2),
      corrected: fc.constantFrom(0, 0.2),
    },
  });
  await fc.assert(
    fc.asyncProperty(settings, instant, instant, async (options, start, end) => {
      const app = createMock({ ...options, now: new Date(now).toISOString() });
      const exchanges = await Promise.all(
        [
          ...["stats", "cohort-arps", "conversions", `conversions?date_start=${start}&date_end=${end}`],
          `stats?date_start=${start}&date_end=${end}`,
          `cohort-arps?acquisition_start=${start}&acquisition_end=${end}&revenue_basis=gross`,
        ].map(async (path) => {
          const url = `/api/smart-links/eveniet/${path}`;
          const { statusCode: status, body } = await app.inject({
            url,
            headers: { authorization: "Bearer any" },
          });
          return exchange({ request: { path: url }, response: { status, body } });
        }),
      );
      await app.close();
      const { verdicts } = judge(exchanges, { now, only: ["figures-add-up"] });
      expect(verdicts[0]!.violations).toEqual([]);
    }),
    { numRuns: share(30) },
  );
});
