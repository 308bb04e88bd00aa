/** A smart link with the number of its clicks on each day. */
import type { Edition } from "../../openapi/editions.ts";
import { type StoredClicks, writeStoredCounts } from "../stored/stored-clicks.ts";
import { lastWhere } from "./bisection.ts";
import { firstDay } from "./calendar.ts";
import { type LinkName, type LinkParts, linkPartsOf } from "./link-parts.ts";
import { type ClickClass, countsWriterOf } from "./traffic.ts";

/** A smart link, ready for queries. */
export interface Link extends LinkParts {
  /** Days are counted from `firstDay` up to but not including this one. */
  readonly countedTo: number;
  /**
   * Clicks of class `c` before day `d`, at `4 * (d - firstDay) + c`. A difference of two of them is the count
   * of any span of days.
   */
  readonly prefix: Counts;
  /**
   * Where the row encoder keeps the prepared bytes of each campaign, by edition. They live as long as the link. In a
   * WeakMap of the encoder they took 30 % more memory when every request named another link.
   */
  readonly rowFragments: { readonly [E in Edition]: (readonly Uint8Array[] | undefined)[] };
  /** Its clicks, where a user brings them. All others are generated. */
  readonly stored: StoredClicks | undefined;
}

/** The first takes half the memory, and is enough for nearly all links. */
export type Counts = Uint32Array | Float64Array;

interface Counting {
  readonly countedTo: number;
  /** Counts of a link that is no longer needed. They are written over if their length is right. */
  readonly reuse?: Counts | undefined;
  readonly stored?: StoredClicks | undefined;
}

/** Makes a link and counts its days up to but not including `countedTo`. */
export function generateLink(name: LinkName, { countedTo, reuse, stored }: Counting): Link {
  const parts = linkPartsOf(name);
  const prefix = stored ? storedCounts(stored, countedTo) : prefixCounts(parts, { countedTo, reuse });
  // Written out, not spread: all links have one hidden class, so code that reads them is fast.
  const rowFragments = { "2026-01": [], "2026-09": [] };
  return {
    hash: parts.hash,
    hash2: parts.hash2,
    firstClickDay: parts.firstClickDay,
    traffic: parts.traffic,
    campaigns: parts.campaigns,
    hourlyDistributions: parts.hourlyDistributions,
    countries: parts.countries,
    subscriptionCents: parts.subscriptionCents,
    transform: parts.transform,
    countedTo,
    prefix,
    rowFragments,
    stored,
  };
}

/** Clicks of a class before a day. */
export function countBeforeDay(link: Link, clickClass: ClickClass, day: number): number {
  return link.prefix[4 * (day - firstDay) + clickClass] as number;
}

/** Clicks of several classes before a day: one class, or two, or all four. Written out, because a chart calls it for each day. */
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

/** The day of something with a number: the last before which there are no more than that. */
export function dayOfNumber(
  { countedTo }: Link,
  number: number,
  countBeforeDay: (day: number) => number,
): number {
  return lastWhere(firstDay, countedTo - 1, (day) => countBeforeDay(day) <= number);
}

/** Clicks of a class on a day. */
export function countOnDay(link: Link, clickClass: ClickClass, day: number): number {
  return countBeforeDay(link, clickClass, day + 1) - countBeforeDay(link, clickClass, day);
}

function storedCounts(stored: StoredClicks, countedTo: number): Counts {
  const prefix = new Uint32Array(4 * (countedTo - firstDay + 1));
  writeStoredCounts(stored, prefix);
  return prefix;
}

function prefixCounts(parts: LinkParts, { countedTo, reuse }: Counting): Counts {
  const length = 4 * (countedTo - firstDay + 1);
  const room = <C extends Counts>(Kind: new (length: number) => C) =>
    reuse instanceof Kind && reuse.length === length ? reuse : new Kind(length);
  const small = room(Uint32Array);
  if (sumUp(parts, countedTo, small)) return small;
  const large = room(Float64Array);
  sumUp(parts, countedTo, large);
  return large;
}

/** Writes all sums but those before the first day, which are always 0. False when a sum is too large for the array. */
function sumUp({ traffic, firstClickDay }: LinkParts, countedTo: number, prefix: Counts): boolean {
  const most = prefix instanceof Uint32Array ? 0xffff_ffff : Number.MAX_SAFE_INTEGER;
  const counts = new Float64Array(4);
  const writeCounts = countsWriterOf(traffic);
  const usual = traffic.shares.findIndex((share) => share > 0);
  const first = Math.min(firstClickDay, countedTo);
  prefix.fill(0, 4, 4 * (first - firstDay + 1));
  for (let day = first, at = 4 * (first - firstDay); day < countedTo; day++, at += 4) {
    writeCounts(day, counts);
    // Every link has a click on its first day.
    if (day === firstClickDay && traffic.clicksPerDay > 0)
      counts[usual] = Math.max(1, counts[usual] as number);
    for (let c = 0; c < 4; c++) {
      // A duplicate repeats an earlier visitor. No earlier visitor, no duplicate.
      const possible = c < 2 || (prefix[at + c - 2] as number) > 0;
      const sum = (prefix[at + c] as number) + (possible ? (counts[c] as number) : 0);
      if (sum > most) return false;
      prefix[at + 4 + c] = sum;
    }
  }
  return true;
}
