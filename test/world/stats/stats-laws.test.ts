import fc from "fast-check";
import { expect, test } from "vitest";
import { assumptions } from "../../../src/openapi/assumptions.ts";
import { conversionSumsOf } from "../../../src/world/fans/sums-cache.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import { generateLink } from "../../../src/world/model/links.ts";
import { classes } from "../../../src/world/model/traffic.ts";
import { distinctSpenders } from "../../../src/world/stats/spenders.ts";
import { share } from "../../support/effort.ts";
import { conversionRequests } from "../conversions/arbitrary-conversions.ts";
import { askConversions } from "../conversions/ask-conversions.ts";
import { everyConversion } from "../conversions/naive-conversions.ts";
import { ulidMs } from "../naive.ts";
import { expectSame } from "../query-page.ts";
import { askStats } from "./ask-stats.ts";
import { naiveStats } from "./naive-stats.ts";

const second = (text: string) => Date.parse(text) / 1000;
const alternatives = (id: keyof typeof assumptions) => fc.constantFrom(...assumptions[id].alternatives);
/** The present stays in the years that can be listed. */
const past = (nowMs: number) => Math.min(nowMs, Date.parse("2025-06-30T12:34:56.789Z"));

test("stats are those of the naive count under every assumption", () => {
  const behaviour = fc.record({
    stats_summary: alternatives("stats_summary"),
    stats_empty_days: alternatives("stats_empty_days"),
    counted_clicks: alternatives("counted_clicks"),
    revenue_basis: alternatives("revenue_basis"),
    window_end: alternatives("window_end"),
  }) as NonNullable<NonNullable<Parameters<typeof conversionRequests>[0]>["behaviour"]>;
  fc.assert(
    fc.property(conversionRequests({ clicksPerDay: [0, 3, 30], behaviour }), ({ dataset, query }) => {
      const asked = { ...query, nowMs: past(query.nowMs) };
      expectSame(askStats(dataset, asked), naiveStats(dataset, asked));
    }),
    { numRuns: share(40) },
  );
});

test("stats that are requested again are the same, and those of the naive count", () => {
  const dataset = createDataset({ seed: "again", clicksPerDay: 30 });
  const nowMs = past(Number.POSITIVE_INFINITY);
  const window = { start: second("2024-01-01"), end: second("2024-08-15T12:00:00Z") };
  const asked = { link: "eveniet", window, nowMs };
  const naive = naiveStats(dataset, asked);
  expect(naive.monthly.filter(({ spenders }) => spenders > 0).length).toBeGreaterThan(5);
  for (let time = 0; time < 2; time++) expectSame(askStats(dataset, asked), naive);
});

test("distinct spenders of any span are those that a set of their ids has", () => {
  const [from, to] = [Date.parse("2024-01-01"), Date.parse("2024-06-30")];
  const worlds = ["eveniet", "fugit", "autem", "quia", "sunt", "vero"].map((link) => {
    const world = { seed: "spenders", clicksPerDay: 200, variant: undefined };
    const rows = everyConversion(world, { link, to: to / 86_400_000 }).filter((row) => row.amount_gross > 0);
    const sums = conversionSumsOf(generateLink({ ...world, link }, { countedTo: to / 86_400_000 + 1 }));
    return { sums, paid: rows.map(({ id, fan_onlyfans_id }) => ({ ms: ulidMs(id), fan: fan_onlyfans_id })) };
  });
  expect(new Set(worlds.map(({ sums }) => sums.subscriptionGross > 0)).size).toBe(2);
  const spans = fc.record({
    world: fc.constantFrom(...worlds),
    startMs: fc.integer({ min: from, max: to }),
    lengthMs: fc.oneof(fc.nat(2 * 86_400_000), fc.nat(60 * 86_400_000)),
    wholeDays: fc.boolean(),
  });
  const midnight = (ms: number) => Math.floor(ms / 86_400_000) * 86_400_000;
  fc.assert(
    fc.property(spans, ({ world: { sums, paid }, startMs, lengthMs, wholeDays }) => {
      const ends = [startMs, Math.min(to, startMs + lengthMs)].map((ms) => (wholeDays ? midnight(ms) : ms));
      const [start, end] = ends as [number, number];
      const fans = paid.filter(({ ms }) => ms >= start && ms < end).map(({ fan }) => fan);
      expect(distinctSpenders(sums, classes, { startMs: start, endMs: end })).toBe(new Set(fans).size);
    }),
    { numRuns: share(2000) },
  );
});

test("stats of any link count what the list of conversions says; days add up to months, but for spenders", () => {
  fc.assert(
    fc.property(conversionRequests({ clicksPerDay: [100, 1e8] }), ({ dataset, query: asked }) => {
      const query = {
        ...asked,
        includeBots: true,
        includeDuplicates: true,
        conversionType: undefined,
        nowMs: past(asked.nowMs),
      };
      const { daily, monthly, summary } = askStats(dataset, query);
      const { totals } = askConversions(dataset, { ...query, fanId: undefined });
      for (const figure of ["conversions", "subscribers", "grossCents", "netCents", "clicks"] as const) {
        const sum = (points: typeof monthly) => points.reduce((total, point) => total + point[figure], 0);
        if (figure !== "clicks") expect(sum(daily)).toBe(totals[figure]);
        expect(sum(monthly)).toBe(sum(daily));
        expect(sum(daily)).toBeLessThanOrEqual(summary[figure]);
      }
      for (const { spenders, conversions } of daily) expect(spenders).toBeLessThanOrEqual(conversions);
      expect(summary.spenders).toBeLessThanOrEqual(summary.subscribers);
      expect(summary.subscribers).toBeLessThanOrEqual(summary.conversions);
    }),
    { numRuns: share(60) },
  );
});

test("the present cuts the last day, and days to come are not listed", () => {
  const dataset = createDataset({ seed: "present", clicksPerDay: 100 });
  const window = { start: second("2024-03-01"), end: second("2024-03-31T23:59:59Z") };
  const { daily, monthly } = askStats(dataset, {
    link: "eveniet",
    window,
    nowMs: 1000 * second("2024-03-10T12:00:00Z"),
  });
  const whole = askStats(dataset, { link: "eveniet", window, nowMs: past(5e12) });
  expect(daily).toHaveLength(10);
  expect(daily.slice(0, 9)).toEqual(whole.daily.slice(0, 9));
  expect(daily[9]!.clicks).toBeLessThan(whole.daily[9]!.clicks);
  expect(monthly).toHaveLength(1);
});
