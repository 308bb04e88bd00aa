/** Money and messages of single fans: which purchases are tips, and what fans without a conversion have. */
import { amountAt, amountCount } from "../fans/amounts.ts";
import { below, derive, fraction } from "../model/hash.ts";
import { salts } from "../model/salts.ts";

/** The share of purchases that are tips: assumed. */
const tipShare = 0.3;

/** Whether purchase `i` of a step of a cohort is a tip. */
export function isTip(cohortHash: number, step: number, i: number): boolean {
  return fraction(derive(derive(cohortHash, salts.cohortTips + step), i)) < tipShare;
}

/** What a fan without a conversion paid and wrote, by the hash of its id. Half of them paid nothing. */
export function amountsOfOther(hash: number) {
  const choice = below(2 * amountCount, derive(hash, salts.fanAmount));
  const netCents = choice < amountCount ? amountAt(choice, 0).netCents : 0;
  const tipsCents = below(netCents + 1, derive(hash, salts.fanTip));
  return { netCents, tipsCents, messages: below(5, derive(hash, salts.fanMessages)) };
}
