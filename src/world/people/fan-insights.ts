/** What is known of fans as subscribers. It follows from their ids, and what they pay now from the price of a subscription. */
import type { FansResponse } from "../../openapi/wire.ts";
import { derive, fraction } from "../model/hash.ts";
import type { Link } from "../model/links.ts";
import { salts } from "../model/salts.ts";

/** Bits of what is known of a subscriber. */
export const flagBits = { hasData: 1, isReturning: 2, hasPromo: 4 } as const;

/** Shares of subscribers: assumed. Of those who are left there is no data. */
const shares = { hasData: 0.9, isReturning: 0.15, hasPromo: 0.3, stillByLink: 0.85 };

/** The bits of a subscriber, by the hash of its id; 0 when there is no subscription data. */
export function flagsOf(hash: number): number {
  if (fraction(derive(hash, salts.fanHasData)) >= shares.hasData) return 0;
  const isReturning = fraction(derive(hash, salts.fanIsReturning)) < shares.isReturning;
  const hasPromo = fraction(derive(hash, salts.fanHasPromo)) < shares.hasPromo;
  return flagBits.hasData + (isReturning ? flagBits.isReturning : 0) + (hasPromo ? flagBits.hasPromo : 0);
}

type Insights = FansResponse["data"]["rows"][number]["subscription_insights"];

/** @param hash Of a subscriber's id; undefined for a fan without a conversion, of whom nothing is known. */
export function insightsOf(link: Pick<Link, "subscriptionCents">, hash: number | undefined): Insights {
  if (hash === undefined) return nothingKnown;
  const flags = flagsOf(hash);
  if (flags === 0) return nothingKnown;
  const isReturning = (flags & flagBits.isReturning) !== 0;
  const hasPromo = (flags & flagBits.hasPromo) !== 0;
  // A promotion takes half of the price off.
  const cents = hasPromo ? Math.floor(link.subscriptionCents / 2) : link.subscriptionCents;
  return {
    has_subscription_data: true,
    previously_subscribed: isReturning,
    subscribed_using_promo: hasPromo,
    current_subscription_from_smart_link: fraction(derive(hash, salts.fanStillByLink)) < shares.stillByLink,
    current_subscription: {
      type: hasPromo ? "promo" : "regular",
      action: isReturning ? "return" : "subscribe",
      price: cents / 100,
      regular_price: link.subscriptionCents / 100,
      is_free: cents === 0,
    },
  };
}

const nothingKnown: Insights = {
  has_subscription_data: false,
  previously_subscribed: null,
  subscribed_using_promo: null,
  current_subscription_from_smart_link: null,
  current_subscription: { type: null, action: null, price: null, regular_price: null, is_free: null },
};
