/** What is known of a link beside its clicks: all of it follows from the link's hash. */
import { below, derive } from "../model/hash.ts";
import { salts } from "../model/salts.ts";

export type LinkType = "free_trial" | "tracking_link";

/** Cents that a subscription to each account of the team costs; one of them is free. */
export const subscriptionPrices: readonly number[] = [999, 1499, 499, 0];

/** Three links in ten give a free trial. */
export function linkTypeOf(linkHash: number): LinkType {
  return below(10, derive(linkHash, salts.linkType)) < 3 ? "free_trial" : "tracking_link";
}

/** The account that a link leads to, by its place in the team. */
export function accountIndexOf(linkHash: number): number {
  return below(subscriptionPrices.length, derive(linkHash, salts.linkAccount));
}
