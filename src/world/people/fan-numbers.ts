/**
 * The fans of a link as numbers from 0, in the order of their days. First come the subscribers of a day by the class of
 * their click and its place, then a few who have no conversion. A fan keeps its number for ever.
 */

import { cohortOf } from "../fans/cohorts.ts";
import { type ConversionSums, countBefore } from "../fans/conversion-sums.ts";
import { type Fan, fanId, lastId } from "../fans/fans.ts";
import { below, derive } from "../model/hash.ts";
import { dayOfNumber } from "../model/links.ts";
import { salts } from "../model/salts.ts";
import { classes } from "../model/traffic.ts";

/** The fans of a link who are counted: those who came first. Others are never listed. */
export const mostFans = 100_000;

/** A fan by its number: a subscriber, or one without a conversion. */
export type NumberedFan =
  | ({ readonly kind: "subscriber" } & Fan)
  /** `other` numbers them by themselves. */
  | { readonly kind: "without conversion"; readonly other: number };

/** Fans without a conversion, for each subscriber: assumed. */
const othersPerSubscriber = 0.02;

/** Subscribers before a day. */
function subscribersBefore(sums: ConversionSums, day: number): number {
  let count = 0;
  for (const clickClass of classes) count += countBefore(sums, clickClass, { column: 0, day });
  return count;
}

/** Fans without a conversion who come before a day. */
export function othersBefore(sums: ConversionSums, day: number): number {
  return Math.floor(subscribersBefore(sums, day) * othersPerSubscriber);
}

/** The number of the first fan of a day. */
export function firstFanOf(sums: ConversionSums, day: number): number {
  return subscribersBefore(sums, day) + othersBefore(sums, day);
}

/** The fan with a number that the link has. */
export function numberedFan(sums: ConversionSums, number: number): NumberedFan {
  const day = dayOfNumber(sums.link, number, (each) => firstFanOf(sums, each));
  let fan = number - firstFanOf(sums, day);
  for (const clickClass of classes) {
    const before = countBefore(sums, clickClass, { column: 0, day });
    const size = countBefore(sums, clickClass, { column: 0, day: day + 1 }) - before;
    if (fan < size) return { kind: "subscriber", cohort: cohortOf(sums.link, clickClass, day), fan };
    fan -= size;
  }
  return { kind: "without conversion", other: othersBefore(sums, day) + fan };
}

/** The fan's id on OnlyFans. Ids of fans without a conversion are beyond those of all subscribers. */
export function onlyfansIdOf(sums: ConversionSums, fan: NumberedFan): number {
  return fan.kind === "subscriber" ? fanId(sums, fan) : lastId(sums, fan.other);
}

/** Ids of fans and of their conversions are whole numbers of 31 bits, and unique within a link. */
const idsOfLink = 2 ** 17;
const links = 2 ** 14;

export function fanRowId({ link }: ConversionSums, number: number): number {
  return below(links, derive(link.hash, salts.linkFans)) * idsOfLink + number + 1;
}

export function fanConversionId({ link }: ConversionSums, number: number): number {
  return below(links, derive(link.hash, salts.linkFanConversions)) * idsOfLink + number + 1;
}
