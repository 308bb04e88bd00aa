/** Which conversions a window and its filters hold, counted without looking at one of them. */

import type { Mutable } from "../../openapi/wire.ts";
import { type ChangedConversions, changedConversions } from "../changes/changed-conversions.ts";
import { grossOfFirst, netOfFirst } from "../fans/amounts.ts";
import { cohortOf } from "../fans/cohorts.ts";
import { type ConversionKind, conversionKinds, type TypeNumber } from "../fans/conversion-kinds.ts";
import {
  type ConversionSums,
  countBefore,
  countOfBefore,
  countOn,
  everyKindColumn,
  firstAmount,
  grossColumn,
  netColumn,
} from "../fans/conversion-sums.ts";
import { conversionsBefore, type DayConversions, dayConversions } from "../fans/day-conversions.ts";
import type { Dataset } from "../model/dataset.ts";
import type { Link } from "../model/links.ts";
import { type ClickClass, classes } from "../model/traffic.ts";
import type { DayTick } from "../time/day-tick.ts";

/** Conversions of these classes of clicks and of these kinds. */
export interface ConversionFilter {
  readonly classes: readonly ClickClass[];
  readonly kinds: readonly ConversionKind[];
  /** Those of them that are hidden, or listed in addition, as of now. */
  readonly changed: readonly ChangedConversions[];
}

/** A filter as of an instant. */
export function conversionFilter(
  { classes, kinds, link }: Omit<ConversionFilter, "changed"> & { readonly link: Link },
  { changes }: Pick<Dataset, "changes">,
  nowMs: number,
): ConversionFilter {
  const changed = changes ? changedConversions({ link, classes, kinds }, { changes, nowMs }) : none;
  return { classes, kinds, changed };
}

const none: readonly ChangedConversions[] = [];

/** All conversions of a link where nothing changes. */
export const allConversions: ConversionFilter = { classes, kinds: conversionKinds, changed: none };

/** How many conversions, subscriptions among them, and how much money. */
export interface ConversionTotals {
  readonly conversions: number;
  readonly subscribers: number;
  readonly grossCents: number;
  readonly netCents: number;
}

/** Conversions before the first instant of a day. */
export function conversionsBeforeDay(sums: ConversionSums, filter: ConversionFilter, day: number): number {
  const { classes, kinds } = filter;
  let count = 0;
  if (kinds === conversionKinds) count = countOfBefore(sums, classes, { column: everyKindColumn, day });
  else for (const { column } of kinds) count += countOfBefore(sums, classes, { column, day });
  for (const { conversions, sign } of filter.changed)
    if (conversions.day < day) count += sign * conversions.count;
  return count;
}

/** What there is on a day: one object for each kind and class that has any conversions. */
export function conversionsOn(
  sums: ConversionSums,
  { classes, kinds, changed }: ConversionFilter,
  day: number,
): DayConversions[] {
  const found: DayConversions[] = [];
  for (const c of classes) {
    for (const kind of kinds) {
      const { column, age } = kind;
      const count = countOn(sums, c, { column, day });
      if (count > 0 && !changed.some(({ conversions }) => isOf(conversions, kind, c, day)))
        found.push(dayConversions(kind, cohortOf(sums.link, c, day - age)));
    }
  }
  for (const { conversions, sign } of changed)
    if (sign === 1 && conversions.day === day) found.push(conversions);
  return found;
}

function isOf(
  conversions: DayConversions,
  kind: ConversionKind,
  clickClass: ClickClass,
  day: number,
): boolean {
  return conversions.day === day && conversions.kind === kind && conversions.cohort.clickClass === clickClass;
}

/** What there is before an instant. */
export function totalsBefore(
  sums: ConversionSums,
  filter: ConversionFilter,
  { day, tick }: DayTick,
): ConversionTotals {
  const totals = totalsBeforeDay(sums, filter, day);
  if (tick > 0) {
    for (const each of conversionsOn(sums, filter, day))
      addFirst(totals, sums, { each, count: conversionsBefore(each, tick), sign: 1 });
  }
  return totals;
}

function totalsBeforeDay(
  sums: ConversionSums,
  filter: ConversionFilter,
  day: number,
): Mutable<ConversionTotals> {
  const totals = {
    conversions: conversionsBeforeDay(sums, filter, day),
    subscribers: 0,
    grossCents: 0,
    netCents: 0,
  };
  const has = (type: TypeNumber) => filter.kinds.some((kind) => kind.type === type);
  const [subscriptions, purchases] = [has(0), has(1)];
  for (const c of filter.classes) {
    if (subscriptions) {
      const subscribers = countBefore(sums, c, { column: 0, day });
      totals.subscribers += subscribers;
      totals.grossCents += subscribers * sums.subscriptionGross;
      totals.netCents += subscribers * sums.subscriptionNet;
    }
    if (purchases) {
      totals.grossCents += countBefore(sums, c, { column: grossColumn, day });
      totals.netCents += countBefore(sums, c, { column: netColumn, day });
    }
  }
  for (const { conversions: each, sign } of filter.changed)
    if (each.day < day) addMoney(totals, sums, { each, count: each.count, sign });
  return totals;
}

interface FirstOfDay {
  readonly each: DayConversions;
  readonly count: number;
  /** -1 to take them off. */
  readonly sign: 1 | -1;
}

/** Adds the first `count` conversions of a kind on a day, and their money. */
function addFirst(
  totals: Mutable<ConversionTotals>,
  sums: ConversionSums,
  { each, count, sign }: FirstOfDay,
): void {
  totals.conversions += sign * count;
  addMoney(totals, sums, { each, count, sign });
}

function addMoney(
  totals: Mutable<ConversionTotals>,
  sums: ConversionSums,
  { each: { kind, cohort }, count, sign }: FirstOfDay,
): void {
  if (kind.type === 0) {
    totals.subscribers += sign * count;
    totals.grossCents += sign * count * sums.subscriptionGross;
    totals.netCents += sign * count * sums.subscriptionNet;
  } else if (kind.type === 1) {
    const first = firstAmount(cohort.hash, kind.step);
    totals.grossCents += sign * grossOfFirst(first, count);
    totals.netCents += sign * netOfFirst(first, count);
  }
}
