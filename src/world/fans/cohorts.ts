/** A cohort: the fans who subscribed on one day by clicks of one class. Everything they do later follows from it. */
import { derive, fraction } from "../model/hash.ts";
import { countOnDay, type Link } from "../model/links.ts";
import { salts } from "../model/salts.ts";
import type { ClickClass } from "../model/traffic.ts";
import { dayClassHash2 } from "../time/click-times.ts";
import type { Habit } from "./conversion-kinds.ts";
import { chosenBefore, memberAt, type StratifiedSample, unchosenAt } from "./stratified-sample.ts";

export interface Cohort {
  readonly link: Link;
  readonly clickClass: ClickClass;
  readonly day: number;
  readonly hash: number;
  /** Clicks of that class on that day. */
  readonly clicks: number;
  /** How many of them led to a subscription. Fans of a cohort are numbered from 0 in the order of their clicks. */
  readonly size: number;
}

/** Share of the clicks of a class that lead to a subscription, on average over links: assumed. */
const rates: readonly [number, number, number, number] = [0.024, 0.005, 0.009, 0.004];

export function cohortOf(link: Link, clickClass: ClickClass, day: number): Cohort {
  const hash = cohortHash(link, clickClass, day);
  const clicks = countOnDay(link, clickClass, day);
  const size = cohortSize(clicks, subscriptionRate(link, clickClass), hash);
  return { link, clickClass, day, hash, clicks, size };
}

/** A hash of a cohort's own, independent of those of its clicks. */
export function cohortHash(link: Link, clickClass: ClickClass, day: number): number {
  return derive(dayClassHash2(link, clickClass, day), salts.cohort);
}

/** The share of a link's clicks that lead to a subscription: links differ by a factor of three. Of clicks that a user brings, no conversion is known. */
export function subscriptionRate(link: Link, clickClass: ClickClass): number {
  if (link.stored) return 0;
  return rates[clickClass] * (0.5 + fraction(derive(link.hash, salts.linkSubscriptionRate)));
}

/** Rounded by chance, so that few clicks keep the average. Never more than the clicks: every rate is below a half. */
export function cohortSize(clicks: number, rate: number, hash: number): number {
  return Math.floor(clicks * rate + fraction(derive(hash, salts.cohortRounding)));
}

/** The clicks that led to the cohort's subscriptions. */
export function subscribingClicks({ hash, clicks, size }: Cohort): StratifiedSample {
  return { hash: derive(hash, salts.cohortClicks), population: clicks, size };
}

/** How a habit's steps are rounded in a cohort: all alike, so that no step has more fans than the one before. */
export function roundingOf(hash: number, habit: Habit): number {
  return fraction(derive(hash, habit.salt));
}

/** Fans of a cohort of that size who are left at a step of a habit. */
export function fansAtStep(size: number, share: number, rounding: number): number {
  return Math.floor(size * share + rounding);
}

/** Who of a step's fans is left at the next; at step 0, who of the cohort begins. */
export function stepSample(cohort: Cohort, habit: Habit, step: number): StratifiedSample {
  const { hash } = cohort;
  const rounding = roundingOf(hash, habit);
  const population =
    step === 0
      ? beginners(cohort, habit)
      : fansAtStep(cohort.size, habit.shares[step - 1] as number, rounding);
  return {
    hash: derive(hash, habit.salt + 1 + step),
    population,
    size: Math.min(population, fansAtStep(cohort.size, habit.shares[step] as number, rounding)),
  };
}

/** Fans of a cohort who may begin a habit. */
function beginners({ hash, size }: Cohort, { without }: Habit): number {
  return without ? size - fansAtStep(size, without.shares[0] as number, roundingOf(hash, without)) : size;
}

/** The fan, by number in the cohort, who is the `i`-th at a step of a habit. */
export function fanAtStep(cohort: Cohort, habit: Habit, { step, i }: { step: number; i: number }): number {
  let fan = i;
  for (let each = step; each >= 0; each--) fan = memberAt(stepSample(cohort, habit, each), fan);
  return habit.without ? unchosenAt(stepSample(cohort, habit.without, 0), fan) : fan;
}

/** How many fans at the first step of a habit have a smaller number in the cohort. */
export function beginnersBefore(cohort: Cohort, habit: Habit, fan: number): number {
  const { without } = habit;
  const among = without ? fan - chosenBefore(stepSample(cohort, without, 0), fan) : fan;
  return chosenBefore(stepSample(cohort, habit, 0), among);
}
