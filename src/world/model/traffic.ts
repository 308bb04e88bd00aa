/** How many clicks a link has on a day, by class. A day does not depend on any other day. */

import { weekday } from "./calendar.ts";
import { type Campaign, meanWeight, weightOn } from "./campaigns.ts";
import { below, derive, fraction } from "./hash.ts";
import { salts } from "./salts.ts";

/** The classes of clicks: bit 0 says bot, bit 1 says duplicate. */
export type ClickClass = 0 | 1 | 2 | 3;
export const classes: readonly ClickClass[] = [0, 1, 2, 3];

export function isBot(clickClass: ClickClass): boolean {
  return (clickClass & 1) === 1;
}

export function isDuplicate(clickClass: ClickClass): boolean {
  return (clickClass & 2) === 2;
}

/** What the counts of a link are made from. */
export interface Traffic {
  readonly hash: number;
  /** Clicks per day, on average. */
  readonly clicksPerDay: number;
  /** Share of each class. */
  readonly shares: readonly [number, number, number, number];
  readonly campaigns: readonly Campaign[];
  /** The weekday of the link's one click a week, for a link that has no more. */
  readonly weeklyOn?: number;
}

const sizes = [4, 8, 15, 30, 60, 120, 250, 500, 900, 1500, 2500, 4000];
const weekdayFactors = [1.12, 0.92, 0.9, 0.93, 0.97, 1.04, 1.12];
const daysPerTrend = 91;

/** The traffic of a link. Without `clicksPerDay` the name decides its size: a few to some thousands of clicks a day. */
export function trafficOf(
  hash: number,
  campaigns: readonly Campaign[],
  clicksPerDay: number | undefined,
): Traffic {
  const bots = 0.04 + 0.26 * fraction(derive(hash, salts.linkBots));
  const duplicates = 0.06 + 0.2 * fraction(derive(hash, salts.linkDuplicates));
  const botDuplicates = 0.1 + 0.4 * fraction(derive(hash, salts.linkBotDuplicates));
  const size = sizes[below(sizes.length, derive(hash, salts.linkSize))] as number;
  return {
    hash,
    clicksPerDay: clicksPerDay ?? size * (0.8 + 0.5 * fraction(derive(hash, salts.linkSizeFactor))),
    shares: [
      (1 - bots) * (1 - duplicates),
      bots * (1 - botDuplicates),
      (1 - bots) * duplicates,
      bots * botDuplicates,
    ],
    campaigns,
  };
}

/** Writes the counts of the four classes on a day into `counts` at `at`. */
export function writeCounts(traffic: Traffic, day: number, counts: Float64Array, at: number): void {
  const { hash, clicksPerDay, shares, weeklyOn } = traffic;
  if (weeklyOn !== undefined) {
    counts.fill(0, at, at + 4);
    counts[at] = weekday(day) === weeklyOn ? 1 : 0;
    return;
  }
  const dayHash = derive(hash, salts.linkDay + day);
  const rate =
    clicksPerDay * (weekdayFactors[weekday(day)] as number) * trend(hash, day) * campaignFactor(traffic, day);
  for (const c of classes) {
    const noise = 0.85 + 0.3 * fraction(derive(dayHash, salts.dayNoise + c));
    // Rounded up or down at random, so small rates keep their average.
    counts[at + c] = Math.floor(rate * shares[c] * noise + fraction(derive(dayHash, salts.dayRounding + c)));
  }
}

/** A level for each quarter of a year, with straight lines between them. */
function trend(hash: number, day: number): number {
  const quarter = Math.floor(day / daysPerTrend);
  const part = day / daysPerTrend - quarter;
  return level(hash, quarter) * (1 - part) + level(hash, quarter + 1) * part;
}

function level(hash: number, quarter: number): number {
  return 0.75 + 0.5 * fraction(derive(hash, salts.linkQuarter + quarter));
}

function campaignFactor({ campaigns }: Traffic, day: number): number {
  let weight = 0;
  let mean = 0;
  for (const { course } of campaigns) {
    weight += weightOn(course, day);
    mean += meanWeight(course);
  }
  return 0.45 + (0.6 * weight) / mean;
}
