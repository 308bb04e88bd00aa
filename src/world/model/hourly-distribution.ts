/**
 * How the clicks of a day are distributed over its 24 hours: a cumulative curve that is straight within each hour.
 * It gives the share before a time and the time of a share, both in constant time. Time in a day is counted in
 * ticks, 2^20 a millisecond: so fine that no two clicks of a link share one, and still exact in a double.
 */
import { below, derive, fraction } from "./hash.ts";
import { salts } from "./salts.ts";

export const ticksPerMillisecond = 1_048_576;
export const ticksPerSecond = 1000 * ticksPerMillisecond;
export const ticksPerDay = 86_400 * ticksPerSecond;
const ticksPerHour = 3600 * ticksPerSecond;

/** The cumulative curve of a day. */
export interface HourlyDistribution {
  /** Share of the day's clicks before each hour: 25 values from 0 to 1. */
  readonly before: Float64Array;
  /** For each 64th of the clicks, the hour at which the search starts. */
  readonly guide: Uint8Array;
}

// Clicks per hour of local time on an ordinary day, and at the weekend: later, with a longer evening.
const weekdays = [
  30, 20, 13, 9, 8, 10, 18, 30, 42, 48, 52, 56, 62, 60, 58, 58, 62, 70, 80, 92, 100, 98, 80, 52,
];
const weekends = [
  52, 38, 26, 17, 11, 9, 11, 18, 30, 44, 56, 66, 72, 74, 72, 72, 74, 78, 86, 94, 100, 100, 90, 70,
];

/** The curves of a link for weekdays and weekends, shifted to the time zone of its visitors. */
export function hourlyDistributionsOf(
  linkHash: number,
): readonly [weekday: HourlyDistribution, weekend: HourlyDistribution] {
  const shift = below(24, derive(linkHash, salts.linkUtcShift));
  return [hourlyDistribution(weekdays, shift, linkHash), hourlyDistribution(weekends, shift, linkHash)];
}

/** The tick before which the share `p` of the day's clicks lies; `p` from 0 to less than 1. */
export function tickAt({ before, guide }: HourlyDistribution, p: number): number {
  let hour = guide[Math.floor(p * 64)] as number;
  while ((before[hour + 1] as number) <= p) hour++;
  const from = before[hour] as number;
  return (hour + (p - from) / ((before[hour + 1] as number) - from)) * ticksPerHour;
}

/** The share of the day's clicks that lies before a tick. */
export function shareBefore({ before }: HourlyDistribution, tick: number): number {
  if (tick >= ticksPerDay) return 1;
  const hour = Math.floor(tick / ticksPerHour);
  const from = before[hour] as number;
  return from + (tick / ticksPerHour - hour) * ((before[hour + 1] as number) - from);
}

function hourlyDistribution(hours: readonly number[], shift: number, linkHash: number): HourlyDistribution {
  const weights = hours.map((_, hour) => {
    const local = hours[(hour + shift) % 24] as number;
    return local * (0.85 + 0.3 * fraction(derive(linkHash, salts.linkHour + hour)));
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const before = new Float64Array(25);
  for (let hour = 0, total = 0; hour < 24; hour++) {
    total += weights[hour] as number;
    before[hour + 1] = hour === 23 ? 1 : total / sum;
  }
  const guide = new Uint8Array(65);
  for (let slot = 0, hour = 0; slot <= 64; slot++) {
    while (hour < 23 && (before[hour + 1] as number) <= slot / 64) hour++;
    guide[slot] = hour;
  }
  return { before, guide };
}
