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

/** Writes the counts of the four classes on a day. */
export type CountsWriter = (day: number, counts: Float64Array) => void;

/**
 * Counts days of a link. What many days share is worked out once: a link that was never requested has a thousand days to
 * count, and counting each on its own took a third of the time of its first page.
 */
export function countsWriterOf(traffic: Traffic): CountsWriter {
  const { hash, clicksPerDay, shares, weeklyOn, campaigns } = traffic;
  if (weeklyOn !== undefined)
    return (day, counts) => {
      counts.fill(0);
      counts[0] = weekday(day) === weeklyOn ? 1 : 0;
    };
  const trend = trendOf(hash);
  const mean = campaigns.reduce((sum, { course }) => sum + meanWeight(course), 0);
  return (day, counts) => {
    const dayHash = derive(hash, salts.linkDay + day);
    let weight = 0;
    for (const { course } of campaigns) weight += weightOn(course, day);
    const rate =
      clicksPerDay * (weekdayFactors[weekday(day)] as number) * trend(day) * (0.45 + (0.6 * weight) / mean);
    for (const c of classes) {
      const noise = 0.85 + 0.3 * fraction(derive(dayHash, salts.dayNoise + c));
      // Rounded up or down at random, so small rates keep their average.
      counts[c] = Math.floor(rate * shares[c] * noise + fraction(derive(dayHash, salts.dayRounding + c)));
    }
  };
}

/** A level for each quarter of a year, with straight lines between them. */
function trendOf(hash: number): (day: number) => number {
  let [known, from, to] = [Number.NaN, 0, 0];
  return (day) => {
    const quarter = Math.floor(day / daysPerTrend);
    if (quarter !== known) [known, from, to] = [quarter, level(hash, quarter), level(hash, quarter + 1)];
    const part = day / daysPerTrend - quarter;
    return from * (1 - part) + to * part;
  };
}

function level(hash: number, quarter: number): number {
  return 0.75 + 0.5 * fraction(derive(hash, salts.linkQuarter + quarter));
}
