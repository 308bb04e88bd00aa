/** A smart link: everything about it that is drawn once. */
import type { Edition } from "../../openapi/editions.ts";
import type { Fragments } from "../encode/row-template.ts";
import type { RowTransform } from "../encode/row-transforms.ts";
import { type HourlyDistribution, hourlyDistributionsOf } from "../time/hourly-distribution.ts";
import { firstDay } from "./calendar.ts";
import { type Campaign, campaignsOf } from "./campaigns.ts";
import { type Countries, countriesOf } from "./countries.ts";
import { derive, hashText } from "./hash.ts";
import type { Variant } from "./link-variants.ts";
import { type ClickClass, type Traffic, trafficOf, writeCounts } from "./traffic.ts";

/** What is drawn of a link once, before its days are counted. */
export interface LinkParts {
  /** Two independent hashes of seed and link. */
  readonly hash: number;
  readonly hash2: number;
  readonly traffic: Traffic;
  readonly campaigns: readonly Campaign[];
  readonly hourlyDistributions: readonly [weekday: HourlyDistribution, weekend: HourlyDistribution];
  readonly countries: Countries;
  /** Where its rows are not like those of other links. */
  readonly transform?: RowTransform | undefined;
}

/** A smart link, ready to be asked. */
export interface Link extends LinkParts {
  /** The days counted so far: from `firstDay` up to but not including this one. */
  readonly countedTo: number;
  /**
   * Clicks of class `c` before day `d`, at `4 * (d - firstDay) + c`. A difference of two of them is the count
   * of any span of days.
   */
  readonly prefix: Counts;
  /** What rows of its campaigns say, in bytes, by edition and campaign: made when first needed. */
  readonly stretches: { readonly [E in Edition]: (Fragments | undefined)[] };
}

/** Nearly all links fit into half the room that the largest need. */
export type Counts = Uint32Array | Float64Array;

/** Changing how anything is drawn makes a new data set: count this up, and release a major version. */
const dataSetVersion = 1;

/** What names a link. */
export interface LinkName {
  readonly seed: string;
  readonly link: string;
  readonly clicksPerDay: number | undefined;
  readonly variant?: Variant | undefined;
}

interface Counting {
  readonly countedTo: number;
  /** The numbers of a link that nobody needs any more, to be written over if they are as many. */
  readonly spare?: Counts | undefined;
}

/** Draws a link and counts its days up to but not including `countedTo`. */
export function generateLink(name: LinkName, { countedTo, spare }: Counting): Link {
  const parts = name.variant ? name.variant(drawParts(name)) : drawParts(name);
  const {
    hash,
    hash2: twin,
    traffic,
    campaigns,
    hourlyDistributions: rhythms,
    countries,
    transform: shape,
  } = parts;
  const prefix = prefixCounts(traffic, { countedTo, spare });
  const stretches = { "2026-01": [], "2026-09": [] };
  // Written out: so all links have one hidden class, and whatever reads them is fast.
  return {
    hash,
    hash2: twin,
    traffic,
    campaigns,
    hourlyDistributions: rhythms,
    countries,
    transform: shape,
    countedTo,
    prefix,
    stretches,
  };
}

function drawParts(name: LinkName): LinkParts {
  const hash = hashText(name.link, hashText(name.seed, dataSetVersion));
  const campaigns = campaignsOf(hash);
  return {
    hash,
    hash2: hashText(name.link, derive(hashText(name.seed, dataSetVersion), 1)),
    traffic: trafficOf(hash, campaigns, name.clicksPerDay),
    campaigns,
    hourlyDistributions: hourlyDistributionsOf(hash),
    countries: countriesOf(hash),
  };
}

/** Clicks of a class before a day. */
export function countBeforeDay(link: Link, clickClass: ClickClass, day: number): number {
  return link.prefix[4 * (day - firstDay) + clickClass] as number;
}

/** Clicks of several classes before a day: one class, or two, or all four. Written out, as a chart asks for each day. */
export function countOfBeforeDay({ prefix }: Link, classes: readonly ClickClass[], day: number): number {
  const at = 4 * (day - firstDay);
  const first = prefix[at + (classes[0] as number)] as number;
  if (classes.length === 1) return first;
  const second = first + (prefix[at + (classes[1] as number)] as number);
  if (classes.length === 2) return second;
  return (
    second + (prefix[at + (classes[2] as number)] as number) + (prefix[at + (classes[3] as number)] as number)
  );
}

/** Clicks of a class on a day. */
export function countOnDay(link: Link, clickClass: ClickClass, day: number): number {
  return countBeforeDay(link, clickClass, day + 1) - countBeforeDay(link, clickClass, day);
}

function prefixCounts(traffic: Traffic, { countedTo, spare }: Counting): Counts {
  const length = 4 * (countedTo - firstDay + 1);
  const room = <C extends Counts>(Kind: new (length: number) => C) =>
    spare instanceof Kind && spare.length === length ? spare : new Kind(length);
  const small = room(Uint32Array);
  if (sumUp(traffic, countedTo, small)) return small;
  const large = room(Float64Array);
  sumUp(traffic, countedTo, large);
  return large;
}

/** Writes all sums but the first day's, which are 0 in every link. False when they are too large for the room. */
function sumUp(traffic: Traffic, countedTo: number, prefix: Counts): boolean {
  const most = prefix instanceof Uint32Array ? 2 ** 32 - 1 : Number.MAX_SAFE_INTEGER;
  const counts = new Float64Array(4);
  const usual = traffic.shares.findIndex((share) => share > 0);
  for (let day = firstDay, at = 0; day < countedTo; day++, at += 4) {
    writeCounts(traffic, day, counts, 0);
    // Every link has a click on its first day.
    if (day === firstDay && traffic.clicksPerDay > 0) counts[usual] = Math.max(1, counts[usual] as number);
    for (let c = 0; c < 4; c++) {
      // A duplicate repeats an earlier visitor: without one before this day there is none on it.
      const possible = c < 2 || (prefix[at + c - 2] as number) > 0;
      const sum = (prefix[at + c] as number) + (possible ? (counts[c] as number) : 0);
      if (sum > most) return false;
      prefix[at + 4 + c] = sum;
    }
  }
  return true;
}
