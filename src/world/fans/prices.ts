/** What a subscription through a link costs. */
import type { Link } from "../model/links.ts";
import { subscriptionPrices } from "../team/accounts.ts";
import { accountIndexOf, linkTypeOf } from "../team/link-profile.ts";

/** Cents of a subscription: the account's price on a tracking link, nothing on a free trial. */
export function subscriptionCents({ hash }: Pick<Link, "hash">): number {
  return linkTypeOf(hash) === "free_trial" ? 0 : (subscriptionPrices[accountIndexOf(hash)] as number);
}
