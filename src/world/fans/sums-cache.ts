/** Sums of links that were requested recently. */
import { recentlyUsed } from "../cache/recently-used.ts";
import { msPerDay } from "../model/calendar.ts";
import { type Dataset, linkOf } from "../model/dataset.ts";
import type { Link } from "../model/links.ts";
import { type ConversionSums, sumConversions } from "./conversion-sums.ts";

/** Of all data sets together: 42 links with three years of days, as a team has 36. Others are counted again, in a third of a millisecond. */
const mostBytes = 2 ** 23;

/** A link that was generated again is another object, and is counted again. */
const recent = recentlyUsed<Link, ConversionSums>(mostBytes, bytesOfSums);

/** Sums keep their link. */
export function bytesOfSums({ prefix, link }: ConversionSums): number {
  return prefix.byteLength + link.prefix.byteLength;
}

/** The sums of a link with the days until an instant, or more. */
export function sumsUntil(dataset: Dataset, name: string, untilMs: number): ConversionSums {
  const day = Math.floor(untilMs / msPerDay);
  return conversionSumsOf(linkOf(dataset, name, { day, present: day }));
}

export function conversionSumsOf(link: Link): ConversionSums {
  const known = recent.get(link);
  if (known) return known;
  const sums = sumConversions(link);
  recent.set(link, sums);
  return sums;
}
