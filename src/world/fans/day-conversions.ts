/**
 * The conversions of one kind on one day, by clicks of one class. Like clicks they have their instants by their number
 * alone: both the instant of number `i` and the number of conversions before an instant cost the same for any count.
 */
import { derive } from "../model/hash.ts";
import {
  type HourlyDistribution,
  shareBefore,
  tickAt,
  ticksPerDay,
  ticksPerSecond,
} from "../model/hourly-distribution.ts";
import { salts } from "../model/salts.ts";
import {
  clickHash,
  type DayClass,
  dayClassOf,
  hourlyDistributionOn,
  placeInShare,
  tickOf,
} from "../time/click-times.ts";
import { type Cohort, fanAtStep, stepSample, subscribingClicks } from "./cohorts.ts";
import type { ConversionKind } from "./conversion-kinds.ts";
import { blockOf, blockStart, memberAt, type StratifiedSample } from "./stratified-sample.ts";

export interface DayConversions {
  readonly kind: ConversionKind;
  readonly cohort: Cohort;
  readonly day: number;
  readonly count: number;
  /** A hash that no other conversions of the link share, but those that happen at the same moments. */
  readonly hash: number;
  /** The course of the day. */
  readonly course: HourlyDistribution;
  /** Of subscriptions: the clicks of the day, and which of them lead to one. */
  readonly clicks: DayClass | undefined;
  readonly chosen: StratifiedSample | undefined;
}

/** A conversion comes this long after its click at most (documented for subscriptions in a guide). */
const mostTicksAfterClick = 6 * 3600 * ticksPerSecond;

/** Conversions of different kinds and classes use different ticks, so no two of a link share one. */
const tickStep = 64;

/** @param cohort Of the day that lies the kind's age before. */
export function dayConversions(kind: ConversionKind, cohort: Cohort): DayConversions {
  const { link, clickClass, day: cohortDay } = cohort;
  const day = cohortDay + kind.age;
  if (!kind.habit) {
    const clicks = dayClassOf(link, clickClass, day);
    const chosen = subscribingClicks(cohort);
    const { hourlyDistribution: course } = clicks;
    return {
      kind,
      cohort,
      day,
      count: cohort.size,
      hash: derive(cohort.hash, salts.cohortInstants),
      course,
      clicks,
      chosen,
    };
  }
  const { hash, size: count } = stepSample(cohort, kind.habit, kind.step);
  const course = hourlyDistributionOn(link, day);
  return {
    kind,
    cohort,
    day,
    count,
    hash: derive(hash, salts.stepInstants),
    course,
    clicks: undefined,
    chosen: undefined,
  };
}

/** The tick at which conversion `i` happens. */
export function conversionTick(conversions: DayConversions, i: number): number {
  const { kind, cohort, hash, course, count, clicks, chosen } = conversions;
  const tickOffset = 4 * kind.number + cohort.clickClass;
  if (clicks && chosen) return subscriptionTick({ clicks, chosen, hash, tickOffset }, i);
  const share = (i + placeInShare(hash, i)) / count;
  return Math.floor(tickAt(course, share) / tickStep) * tickStep + tickOffset;
}

/** How many of the conversions happen before a tick. */
export function conversionsBefore(conversions: DayConversions, tick: number): number {
  const { course, count, clicks, chosen } = conversions;
  if (count === 0 || tick >= ticksPerDay) return count;
  const passed = shareBefore(course, tick);
  let i: number;
  if (clicks && chosen) {
    i = blockOf(chosen, Math.min(clicks.count - 1, Math.floor(passed * clicks.count)));
  } else i = Math.min(count, Math.floor(passed * count));
  // Those of earlier shares have happened; this one decides, and the next where rounding has passed its beginning.
  while (i < count && conversionTick(conversions, i) < tick) i++;
  return i;
}

/** The fan of conversion `i`, by number in the cohort. */
export function fanNumber({ kind, cohort }: DayConversions, i: number): number {
  return kind.habit ? fanAtStep(cohort, kind.habit, { step: kind.step, i }) : i;
}

interface Subscriptions {
  readonly clicks: DayClass;
  readonly chosen: StratifiedSample;
  readonly hash: number;
  readonly tickOffset: number;
}

/**
 * After its click, within six hours, on the same day, and before the clicks that the next subscription may come from.
 * So instants grow with `i`. Most come soon: the third power of a chance is small.
 */
function subscriptionTick({ clicks, chosen, hash, tickOffset }: Subscriptions, i: number): number {
  const clicked = tickOf(clicks, memberAt(chosen, i));
  const next =
    i + 1 < chosen.size
      ? tickAt(clicks.hourlyDistribution, blockStart(chosen, i + 1) / clicks.count)
      : ticksPerDay;
  // Rounding moves by less than `tickStep` either way.
  const room = Math.min(clicked + mostTicksAfterClick, Math.floor(next)) - clicked - 3 * tickStep;
  const chance = (clickHash(hash, i) >>> 8) / 0x100_0000;
  const after = clicked + tickStep + Math.floor(chance * chance * chance * room);
  return Math.floor(after / tickStep) * tickStep + tickOffset;
}
