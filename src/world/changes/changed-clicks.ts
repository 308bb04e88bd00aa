/**
 * Clicks that change after they happened: clicks that arrive late, and clicks whose bot or duplicate mark is corrected.
 *
 * The rule. Of the clicks of one class on one day, a stratified sample changes. The sample is taken from the clicks that
 * led to no subscription, so conversions do not change with their clicks. The changing clicks take turns in `slotCount`
 * slots, and all clicks of a slot change in the same time after their instant. A click keeps its ordinal, id and fields:
 * a late click is hidden, not renumbered.
 *
 * So the clicks of a slot that have not changed yet are the last ones of their slot. They are counted from the instant
 * alone, and the cost does not depend on the number of clicks.
 */
import { type Cohort, cohortOf, subscribingClicks } from "../fans/cohorts.ts";
import {
  chosenBefore,
  memberAt,
  numberOf,
  type StratifiedSample,
  unchosenAt,
} from "../fans/stratified-sample.ts";
import type { DataChanges } from "../model/data-changes.ts";
import { below, derive, fraction } from "../model/hash.ts";
import { ticksPerDay, ticksPerSecond } from "../model/hourly-distribution.ts";
import { salts } from "../model/salts.ts";
import type { ClickClass } from "../model/traffic.ts";
import { countBefore, type DayClass, dayClassHash2, dayClassOf } from "../time/click-times.ts";

/** The changing clicks of one class on one day, as of an instant. Changing clicks are numbered from 0 by their time. */
export interface ChangedClicks {
  readonly dayClass: DayClass;
  readonly subscribing: StratifiedSample;
  /** Of the clicks that led to no subscription. */
  readonly sample: StratifiedSample;
  /** The slot of number 0. */
  readonly firstSlot: number;
  readonly slots: readonly ChangeSlot[];
}

/** The clicks of a slot that have not changed yet. */
export interface ChangeSlot {
  /** Whether they are hidden. */
  readonly isHidden: boolean;
  /** Ticks from the instant of a click to its change. */
  readonly delay: number;
  /** The class that they are shown in. */
  readonly shownClass: ClickClass;
  /** They are those of this number or a later one. */
  readonly from: number;
}

const slotCount = 32;

/** Late clicks arrive after ten minutes to 48 hours, half of them within six hours. */
const [leastDelay, mostDelay] = [600 * ticksPerSecond, 2 * ticksPerDay];
const correctionDelay = ticksPerDay;

/** Clicks of this many days before today may still change, and those of today. */
export const changingDays = mostDelay / ticksPerDay;

interface AsOf {
  readonly changes: DataChanges;
  /** The present in ticks after the beginning of the day. */
  readonly nowTick: number;
}

export function changedClicksOf(
  cohort: Pick<Cohort, "link" | "clickClass" | "day">,
  { changes, nowTick }: AsOf,
): ChangedClicks {
  const { link, clickClass, day } = cohort;
  const dayClass = dayClassOf(link, clickClass, day);
  const subscribing = subscribingClicks(cohortOf(link, clickClass, day));
  const hash = derive(dayClassHash2(link, clickClass, day), salts.changes);
  const { late, corrected } = changes;
  const population = subscribing.population - subscribing.size;
  const rounding = fraction(derive(hash, salts.changeRounding));
  const size = Math.min(population, Math.floor(population * (late + corrected) + rounding));
  const sample = { hash: derive(hash, salts.changeSample), population, size };
  const firstSlot = below(slotCount, derive(hash, salts.changeFirstSlot));
  const slots: ChangeSlot[] = [];
  const changed = { dayClass, subscribing, sample, firstSlot, slots };
  const lateSlots = lateSlotCount(changes);
  for (let slot = 0; slot < slotCount; slot++) {
    const isHidden = slot < lateSlots;
    const delay = isHidden ? lateDelay(derive(hash, salts.changeDelay + slot)) : correctionDelay;
    const changedUntil = Math.max(0, nowTick - delay);
    const mark = isHidden ? 0 : 1 + (slot % 2);
    slots.push({
      isHidden,
      delay,
      shownClass: (clickClass ^ mark) as ClickClass,
      from: changedBefore(changed, countBefore(dayClass, changedUntil)),
    });
  }
  return changed;
}

/** How many clicks with a smaller ordinal change. */
export function changedBefore({ subscribing, sample }: ChangedClicks, k: number): number {
  return chosenBefore(sample, k - chosenBefore(subscribing, k));
}

/** The ordinal of changing click `number`. */
export function ordinalOfChanged({ subscribing, sample }: ChangedClicks, number: number): number {
  return unchosenAt(subscribing, memberAt(sample, number));
}

/** The number of a click among the changing ones; undefined when it does not change. */
export function changedNumber({ subscribing, sample }: ChangedClicks, k: number): number | undefined {
  if (numberOf(subscribing, k) !== undefined) return undefined;
  return numberOf(sample, k - chosenBefore(subscribing, k));
}

/** The slot of a changing click that has not changed yet; undefined for every other click. */
export function unchangedSlot(
  { firstSlot, slots }: ChangedClicks,
  number: number | undefined,
): number | undefined {
  if (number === undefined) return undefined;
  const slot = (firstSlot + number) % slotCount;
  return number >= (slots[slot] as ChangeSlot).from ? slot : undefined;
}

/** How many of the first `count` changing clicks belong to a slot and have not changed yet. */
export function unchangedIn({ firstSlot, slots }: ChangedClicks, slot: number, count: number): number {
  const { from } = slots[slot] as ChangeSlot;
  if (count <= from) return 0;
  const first = (slot - firstSlot + slotCount) % slotCount;
  return inSlot(count, first) - inSlot(from, first);
}

/** How many of the first `count` numbers are in the slot whose first number is `first`. */
function inSlot(count: number, first: number): number {
  return count <= first ? 0 : Math.floor((count - 1 - first) / slotCount) + 1;
}

/** The slots are divided between late and corrected clicks by their shares. */
function lateSlotCount({ late, corrected }: DataChanges): number {
  if (late === 0) return 0;
  if (corrected === 0) return slotCount;
  return Math.min(slotCount - 1, Math.max(1, Math.round((slotCount * late) / (late + corrected))));
}

/** The third power of a chance is small, so most delays are short. */
function lateDelay(hash: number): number {
  const chance = fraction(hash);
  return leastDelay + Math.floor(chance * chance * chance * (mostDelay - leastDelay));
}
