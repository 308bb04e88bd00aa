import fc from "fast-check";
import { expect, test } from "vitest";
import { assumedBehaviour } from "../../../src/openapi/assumptions.ts";
import { createDataset } from "../../../src/world/model/dataset.ts";
import type { FanSort } from "../../../src/world/people/fan-order.ts";
import { share } from "../../support/effort.ts";
import { someChanges } from "../changes/arbitrary-changes.ts";
import { askFans, conversionsUntil, everybody, type FanRow, naiveFans } from "./naive-fans.ts";

const texts = fc.oneof(fc.constantFrom("eveniet", "fugit"), fc.string({ unit: "binary" }));
const instants = fc.integer({ min: Date.parse("2024-01-02"), max: Date.parse("2024-09-30") });
const worlds = fc.record({ seed: texts, clicksPerDay: fc.constantFrom(0, 3, 40) });
const cents = (dollars: number) => Math.round(100 * dollars);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function check<Ts extends [unknown, ...unknown[]]>(
  law: (...values: Ts) => void,
  ...arbitraries: { [K in keyof Ts]: fc.Arbitrary<Ts[K]> }
): void {
  fc.assert(fc.property(...arbitraries, law), { numRuns: share(15) });
}

test("fans are the people of the conversions, and all of their revenue is that of the conversions", () => {
  check(
    (options, changes, link, nowMs) => {
      const behaviour = { ...assumedBehaviour, fans_without_conversion: "left_out" as const };
      const dataset = createDataset({ ...options, changes, behaviour });
      const conversions = conversionsUntil(dataset, link, nowMs);
      const expected = naiveFans(conversions);
      const { rows, totals } = askFans(dataset, { link, nowMs, ...everybody });
      expect(rows.map(({ onlyfans_id }) => onlyfans_id).sort()).toEqual([...expected.keys()].sort());
      for (const row of rows) expect(row).toMatchObject(expected.get(row.onlyfans_id)!);
      expect(totals.netCents).toBe(sum(conversions.map((row) => cents(row.amount_net))));
      expect(totals.fans).toBe(expected.size);
    },
    worlds,
    fc.option(someChanges, { nil: undefined }),
    texts,
    instants,
  );
});

const filters = fc.record({
  hasMessages: fc.option(fc.boolean(), { nil: undefined }),
  minMessages: fc.option(fc.nat(3), { nil: undefined, freq: 1 }),
  minRevenue: fc.option(fc.constantFrom(0, 0.01, 4, 11.99, 40), { nil: undefined, freq: 1 }),
  minTips: fc.option(fc.constantFrom(0, 2.4, 8), { nil: undefined, freq: 1 }),
  previouslySubscribed: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
  usingPromo: fc.option(fc.boolean(), { nil: undefined, freq: 1 }),
});
const orders = fc.record({
  sort: fc.constantFrom<FanSort>("revenue_net", "tips_net", "messages_sent_by_fan", "converted_at"),
  descending: fc.boolean(),
});

test("a page of fans is the whole list filtered, sorted and cut, with the sums of what the filters leave", () => {
  check(
    (options, link, wanted, order, ties, place) => {
      const behaviour = { ...assumedBehaviour, fan_ties: ties };
      const dataset = createDataset({ ...options, behaviour });
      const nowMs = Date.parse("2024-09-30T12:34:56Z");
      const all = askFans(dataset, { link, nowMs, ...everybody }).rows;
      const direction = ties === "lowest_id_first" ? 1 : -1;
      // An instant as text is sorted like one; where there is none, it is before all others.
      const value = (row: FanRow) => row[order.sort] ?? "";
      const compare = (a: FanRow, b: FanRow) =>
        (value(a) < value(b) ? -1 : value(a) > value(b) ? 1 : 0) * (order.descending ? -1 : 1) ||
        (a.fan_id - b.fan_id) * direction;
      const left = all.filter((row) => isWanted(row, wanted)).sort(compare);
      const { rows, totals } = askFans(dataset, { link, nowMs, filters: wanted, order, ...place });
      expect(rows).toEqual(left.slice(place.offset, place.offset + place.limit));
      expect(totals).toEqual({
        fans: left.length,
        netCents: sum(left.map((row) => cents(row.revenue_net))),
        tipsCents: sum(left.map((row) => cents(row.tips_net))),
        withMessages: left.filter((row) => row.messages_sent_by_fan >= 1).length,
        withThreeMessages: left.filter((row) => row.messages_sent_by_fan >= 3).length,
      });
    },
    worlds,
    texts,
    filters,
    orders,
    fc.constantFrom("lowest_id_first" as const, "highest_id_first" as const),
    fc.record({ offset: fc.nat(40), limit: fc.integer({ min: 1, max: 60 }) }),
  );
});

type Wanted = typeof filters extends fc.Arbitrary<infer Value> ? Value : never;

function isWanted(row: FanRow, wanted: Wanted): boolean {
  const { previously_subscribed, subscribed_using_promo } = row.subscription_insights;
  return (
    (wanted.hasMessages === undefined || row.messages_sent_by_fan > 0 === wanted.hasMessages) &&
    row.messages_sent_by_fan >= (wanted.minMessages ?? 0) &&
    row.revenue_net >= (wanted.minRevenue ?? 0) &&
    row.tips_net >= (wanted.minTips ?? 0) &&
    [undefined, previously_subscribed].includes(wanted.previouslySubscribed) &&
    [undefined, subscribed_using_promo].includes(wanted.usingPromo)
  );
}

test("tips are part of the revenue, and what is known of a subscription agrees with itself", () => {
  check(
    (options, link, nowMs) => {
      const { rows } = askFans(createDataset(options), { link, nowMs, ...everybody });
      for (const {
        revenue_net,
        tips_net,
        converted_at,
        conversion_id,
        subscription_insights,
        ...row
      } of rows) {
        expect(tips_net).toBeLessThanOrEqual(revenue_net);
        const { current_subscription: now, has_subscription_data, ...known } = subscription_insights;
        const { current_subscription_from_smart_link: _, ...flags } = known;
        const values = [...Object.values(known), ...Object.values(now)];
        expect(values.every((value) => (value === null) !== has_subscription_data)).toBe(true);
        if (has_subscription_data) {
          expect([now.price === 0, now.type === "promo", now.action === "return"]).toEqual([
            now.is_free,
            flags.subscribed_using_promo,
            flags.previously_subscribed,
          ]);
          expect(now.price).toBeLessThanOrEqual(now.regular_price!);
        }
        if (conversion_id === null) {
          expect([converted_at, row.click_id, row.external_click_id]).toEqual([null, null, null]);
          expect(has_subscription_data).toBe(false);
        } else expect(converted_at).not.toBeNull();
      }
      for (const id of ["fan_id", "onlyfans_id"] as const)
        expect(new Set(rows.map((row) => row[id])).size).toBe(rows.length);
    },
    worlds,
    texts,
    instants,
  );
});

test("a fan keeps its ids, and time takes nothing away", () => {
  check(
    (options, link, nowMs, laterMs) => {
      const dataset = createDataset(options);
      const { rows } = askFans(dataset, { link, nowMs, ...everybody });
      const later = new Map(
        askFans(dataset, { link, nowMs: nowMs + laterMs, ...everybody }).rows.map((row) => [row.fan_id, row]),
      );
      for (const { revenue_net, tips_net, messages_sent_by_fan, ...same } of rows) {
        const then = later.get(same.fan_id)!;
        expect(then).toMatchObject(same);
        expect(then.revenue_net).toBeGreaterThanOrEqual(revenue_net);
        expect(then.tips_net).toBeGreaterThanOrEqual(tips_net);
        expect(then.messages_sent_by_fan).toBeGreaterThanOrEqual(messages_sent_by_fan);
      }
    },
    worlds,
    texts,
    instants,
    fc.nat(60 * 86_400_000),
  );
});
