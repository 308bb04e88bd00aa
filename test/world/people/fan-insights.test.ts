/** What is known of subscribers: examples of every kind, and the shares of each. */
import { expect, test } from "vitest";
import { flagsOf, insightsOf } from "../../../src/world/people/fan-insights.ts";

/** The price that is not a whole number of cents when it is halved. */
const link = { subscriptionCents: 999 };
const hashes = Array.from({ length: 20_000 }, (_, i) => i);

/** The first subscriber of a kind. */
function insightsOfFirst(
  kind: { hasData: boolean; isReturning?: boolean; hasPromo?: boolean },
  price = link,
) {
  const { hasData, isReturning = false, hasPromo = false } = kind;
  const flags = (hasData ? 1 : 0) + (isReturning ? 2 : 0) + (hasPromo ? 4 : 0);
  return insightsOf(
    price,
    hashes.find((hash) => flagsOf(hash) === flags),
  );
}

test("a new subscriber pays the price of the link", () => {
  expect(insightsOfFirst({ hasData: true })).toMatchObject({
    has_subscription_data: true,
    previously_subscribed: false,
    subscribed_using_promo: false,
    current_subscription: {
      type: "regular",
      action: "subscribe",
      price: 9.99,
      regular_price: 9.99,
      is_free: false,
    },
  });
});

test("one who came back with a promotion pays half of it, without the half cent", () => {
  expect(insightsOfFirst({ hasData: true, isReturning: true, hasPromo: true })).toMatchObject({
    has_subscription_data: true,
    previously_subscribed: true,
    subscribed_using_promo: true,
    current_subscription: {
      type: "promo",
      action: "return",
      price: 4.99,
      regular_price: 9.99,
      is_free: false,
    },
  });
});

test.each([
  ["who came back", { isReturning: true }, { type: "regular", action: "return", price: 9.99 }],
  ["with a promotion", { hasPromo: true }, { type: "promo", action: "subscribe", price: 4.99 }],
])("one %s is shown as such", (_which, kind, shown) => {
  expect(insightsOfFirst({ hasData: true, ...kind }).current_subscription).toMatchObject(shown);
});

test("a subscription is free where its price is nothing, and so is a promotion of a cent", () => {
  const [free, cent] = [{ subscriptionCents: 0 }, { subscriptionCents: 1 }];
  const regular = { hasData: true };
  const promotion = { hasData: true, hasPromo: true };
  const priceOf = (kind: typeof regular, price: typeof free) =>
    insightsOfFirst(kind, price).current_subscription;
  expect(priceOf(regular, free)).toMatchObject({ price: 0, regular_price: 0, is_free: true });
  expect(priceOf(regular, cent)).toMatchObject({ price: 0.01, regular_price: 0.01, is_free: false });
  expect(priceOf(promotion, cent)).toMatchObject({ price: 0, regular_price: 0.01, is_free: true });
});

test("of a subscriber without data and of a fan without a conversion everything is null", () => {
  const nothing = {
    has_subscription_data: false,
    previously_subscribed: null,
    subscribed_using_promo: null,
    current_subscription_from_smart_link: null,
    current_subscription: { type: null, action: null, price: null, regular_price: null, is_free: null },
  };
  expect(insightsOfFirst({ hasData: false })).toEqual(nothing);
  expect(insightsOf(link, undefined)).toEqual(nothing);
});

test("there is data of nine in ten, and each thing that is known is as frequent as it is assumed", () => {
  type Insights = ReturnType<typeof insightsOf>;
  const share = (all: readonly Insights[], fits: (one: Insights) => boolean | null) =>
    all.filter(fits).length / all.length;
  const everybody = hashes.map((hash) => insightsOf(link, hash));
  const known = everybody.filter(({ has_subscription_data }) => has_subscription_data);
  expect(share(everybody, (one) => one.has_subscription_data)).toBeCloseTo(0.9, 2);
  const returning = known.filter((one) => one.previously_subscribed);
  // A promotion is as likely for those who came back as for all: one says nothing of the other.
  for (const group of [known, returning]) {
    expect(share(group, (one) => one.subscribed_using_promo)).toBeCloseTo(0.3, 1);
    expect(share(group, (one) => one.current_subscription_from_smart_link)).toBeCloseTo(0.85, 1);
  }
  expect(share(known, (one) => one.previously_subscribed)).toBeCloseTo(0.15, 2);
});
