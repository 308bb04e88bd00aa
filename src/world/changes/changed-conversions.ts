/**
 * Conversions that change after they happened: those that the API shows late, and purchases that are refunded.
 *
 * The rule. The conversions of one kind, class of clicks and day change together, as when an import fails for a day.
 * - Late: purchases and messages that a draw chooses are hidden until an instant up to two days after their day. Within
 *   this time a fan has no further purchase, so a hidden purchase is always the last one of its fan.
 * - Refunded: some subscribers who bought nothing on the day after their subscription buy something on the day after that.
 *   These purchases are shown until an instant up to a week after their day, and are gone from then on.
 * Subscriptions do not change. So what a window has in the end is what it has without changes.
 */
import { type Cohort, cohortOf } from "../fans/cohorts.ts";
import {
  type ConversionKind,
  conversionKinds,
  purchases,
  type Refunds,
  refundsOf,
} from "../fans/conversion-kinds.ts";
import { type DayConversions, dayConversions } from "../fans/day-conversions.ts";
import { firstDay, msPerDay } from "../model/calendar.ts";
import type { DataChanges } from "../model/data-changes.ts";
import { derive, fraction } from "../model/hash.ts";
import type { Link } from "../model/links.ts";
import { salts } from "../model/salts.ts";
import type { ClickClass } from "../model/traffic.ts";

/** Conversions of one kind, class and day that are listed though they are no part of the sums, or the other way round. */
export interface ChangedConversions {
  readonly conversions: DayConversions;
  /** 1: they are listed until they are refunded. -1: they are hidden until they arrive. */
  readonly sign: 1 | -1;
}

interface AsOf {
  readonly changes: DataChanges;
  readonly nowMs: number;
}

interface Wanted {
  readonly link: Link;
  readonly classes: readonly ClickClass[];
  readonly kinds: readonly ConversionKind[];
}

/** Days after the first instant of its day until a conversion changes: at least and at most. */
const lateDays = [1, 3] as const;
const refundDays = [1, 8] as const;

/** Clicks and conversions of a day do not change any more when so many days have passed since its first instant. */
export const daysUntilFinal = refundDays[1];

/** The conversions that have not changed yet as of an instant. */
export function changedConversions(
  { link, classes, kinds }: Wanted,
  { changes, nowMs }: AsOf,
): readonly ChangedConversions[] {
  const found: ChangedConversions[] = [];
  const today = Math.min(Math.floor(nowMs / msPerDay), link.countedTo - 1);
  const refunds = kinds.some(({ habit }) => habit === purchases) ? refundsOf(changes.refunded) : undefined;
  for (const clickClass of classes) {
    const add = (kind: ConversionKind, day: number, sign: 1 | -1) => {
      if (day - kind.age < firstDay) return;
      const conversions = dayConversions(kind, cohortOf(link, clickClass, day - kind.age));
      const atMs = changeMs(conversions, changes);
      if (conversions.count > 0 && atMs !== undefined && atMs >= nowMs) found.push({ conversions, sign });
    };
    if (changes.late > 0)
      for (let day = today - lateDays[1] + 1; day <= today; day++)
        for (const kind of kinds) if (kind.habit) add(kind, day, -1);
    if (refunds && changes.refunded > 0)
      for (let day = today - refundDays[1] + 1; day <= today; day++) add(refunds, day, 1);
  }
  return found;
}

/** The instant at which conversions arrive or are refunded, in milliseconds; undefined when they do not change. */
export function changeMs({ kind, cohort, day }: DayConversions, changes: DataChanges): number | undefined {
  // Kinds that happen at the same moments change at the same moment: their columns are the same.
  const hash = derive(derive(cohort.hash, salts.conversionChanges), kind.column);
  const isRefund = isRefunds(kind);
  const isLate = kind.habit !== undefined && fraction(derive(hash, salts.changeIsLate)) < changes.late;
  if (!isRefund && !isLate) return undefined;
  const [least, most] = isRefund ? refundDays : lateDays;
  return (day + least + (most - least) * fraction(derive(hash, salts.changeDays))) * msPerDay;
}

/** Of the changed conversions those of one cohort: the kinds that are hidden, and what is listed in addition. */
export function changesOfCohort(
  changed: readonly ChangedConversions[],
  { day, clickClass }: Pick<Cohort, "day" | "clickClass">,
): { readonly hidden: readonly ConversionKind[]; readonly extra: readonly DayConversions[] } {
  const own = changed.filter(
    ({ conversions: { cohort } }) => cohort.day === day && cohort.clickClass === clickClass,
  );
  return {
    hidden: own.flatMap(({ conversions, sign }) => (sign === -1 ? [conversions.kind] : [])),
    extra: own.flatMap(({ conversions, sign }) => (sign === 1 ? [conversions] : [])),
  };
}

/** Whether a kind is that of purchases that are refunded. */
export function isRefunds(kind: ConversionKind): kind is Refunds {
  return kind.number >= conversionKinds.length;
}
