/** Figures of days that do not change any more, read from the sums of the link. */

import type { Mutable } from "../../openapi/wire.ts";
import { conversionKinds } from "../fans/conversion-kinds.ts";
import {
  addBefore,
  type ConversionSums,
  columnsPerClass,
  everyKindColumn,
  grossColumn,
  netColumn,
} from "../fans/conversion-sums.ts";
import { msPerDay } from "../model/calendar.ts";
import { countOfBeforeDay } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import type { CountedLink, StatsPoint } from "./figures.ts";
import { distinctSpenders } from "./spenders.ts";

/** The days of a link, as far as they are counted. One object as long as its sums are kept. */
export interface WholeDays {
  readonly sums: ConversionSums;
  /** Clicks of these classes are counted, and conversions by them. */
  readonly classes: readonly ClickClass[];
  /** Months that were requested, by first day. */
  readonly months: Map<number, StatsPoint>;
}

const known = new WeakMap<ConversionSums, WholeDays>();

export function wholeDaysOf({ sums, filter: { classes } }: CountedLink): WholeDays {
  const kept = known.get(sums);
  if (kept?.classes === classes) return kept;
  const made = { sums, classes, months: new Map<number, StatsPoint>() };
  known.set(sums, made);
  return made;
}

/** The figures of each day from one to before another. */
export function pointsOfDays(days: WholeDays, fromDay: number, toDay: number): StatsPoint[] {
  const points: StatsPoint[] = [];
  let before = pointBefore(days, fromDay);
  for (let day = fromDay; day < toDay; day++) {
    const until = pointBefore(days, day + 1);
    points.push(difference(day, until, before));
    before = until;
  }
  return points;
}

/** The figures of a whole month. Different days may have the same spenders, so these are counted by themselves. */
export function wholeMonth(days: WholeDays, month: number, nextMonth: number): StatsPoint {
  const { sums, classes, months } = days;
  const kept = months.get(month);
  if (kept) return kept;
  const point = difference(month, pointBefore(days, nextMonth), pointBefore(days, month));
  point.spenders = distinctSpenders(sums, classes, {
    startMs: month * msPerDay,
    endMs: nextMonth * msPerDay,
  });
  months.set(month, point);
  return point;
}

function difference(day: number, until: StatsPoint, before: StatsPoint): Mutable<StatsPoint> {
  return {
    day,
    clicks: until.clicks - before.clicks,
    conversions: until.conversions - before.conversions,
    subscribers: until.subscribers - before.subscribers,
    grossCents: until.grossCents - before.grossCents,
    netCents: until.netCents - before.netCents,
    spenders: until.spenders - before.spenders,
  };
}

/** The columns of purchases. */
const purchaseColumns = conversionKinds.filter(({ type }) => type === 1).map(({ column }) => column);

/** Everything before a day. On one day a fan pays once at most, so the spenders of days are counted like payments. */
function pointBefore({ sums, classes }: WholeDays, day: number): StatsPoint {
  const columns = new Float64Array(columnsPerClass);
  for (const clickClass of classes) addBefore(sums, { clickClass, day }, columns);
  let payments = 0;
  for (const column of purchaseColumns) payments += columns[column]!;
  const subscribers = columns[0]!;
  return {
    day,
    clicks: countOfBeforeDay(sums.link, classes, day),
    conversions: columns[everyKindColumn]!,
    subscribers,
    grossCents: columns[grossColumn]! + subscribers * sums.subscriptionGross,
    netCents: columns[netColumn]! + subscribers * sums.subscriptionNet,
    spenders: payments + (sums.subscriptionGross > 0 ? subscribers : 0),
  };
}
