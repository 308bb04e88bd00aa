/** Figures of days that do not change any more, read from the sums of the link. */

import { conversionKinds } from "../fans/conversion-kinds.ts";
import {
  addBefore,
  type ConversionSums,
  columnsPerClass,
  everyKindColumn,
  grossColumn,
  netColumn,
} from "../fans/conversion-sums.ts";
import { firstDay, msPerDay } from "../model/calendar.ts";
import { countOfBeforeDay } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import type { CountedLink, StatsPoint } from "./figures.ts";
import { distinctSpenders } from "./spenders.ts";

/** Days and months that do not change any more, ready for responses. */
interface WholeDays {
  readonly classes: readonly ClickClass[];
  /** By the number of days after `firstDay`. */
  readonly days: readonly StatsPoint[];
  /** By first day. */
  readonly months: Map<number, StatsPoint>;
}

/**
 * Kept as long as the sums of the link: 200 kB for three years (measured) beside their 183. To make the points of each response
 * anew took nearly as long as writing them.
 */
const known = new WeakMap<ConversionSums, WholeDays>();

function wholeDaysOf(counted: CountedLink): WholeDays {
  const { sums, filter } = counted;
  const kept = known.get(sums);
  if (kept?.classes === filter.classes) return kept;
  const made = { classes: filter.classes, days: pointsOfAllDays(counted), months: new Map() };
  known.set(sums, made);
  return made;
}

/** Adds the figures of each day from `fromDay` up to but not including `toDay`. */
export function addWholeDays(
  points: StatsPoint[],
  counted: CountedLink,
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
): void {
  const { days } = wholeDaysOf(counted);
  for (let day = fromDay; day < toDay; day++) points.push(days[day - firstDay]!);
}

/** The figures of a whole month. */
export function wholeMonth(counted: CountedLink, month: number, nextMonth: number): StatsPoint {
  const { days, months } = wholeDaysOf(counted);
  const kept = months.get(month);
  if (kept) return kept;
  const span = { startMs: month * msPerDay, endMs: nextMonth * msPerDay };
  const spenders = distinctSpenders(counted.sums, counted.filter.classes, span);
  const made = monthPoint(month, days.slice(month - firstDay, nextMonth - firstDay), spenders);
  months.set(month, made);
  return made;
}

/** A month, or the part of it that some days are. Different days may have the same spenders: they are counted elsewhere. */
export function monthPoint(month: number, days: readonly StatsPoint[], spenders: number): StatsPoint {
  const sum = { day: month, clicks: 0, conversions: 0, subscribers: 0, grossCents: 0, netCents: 0, spenders };
  for (const { clicks, conversions, subscribers, grossCents, netCents } of days) {
    sum.clicks += clicks;
    sum.conversions += conversions;
    sum.subscribers += subscribers;
    sum.grossCents += grossCents;
    sum.netCents += netCents;
  }
  return sum;
}

function pointsOfAllDays(counted: CountedLink): readonly StatsPoint[] {
  const { countedTo } = counted.sums.link;
  const points: StatsPoint[] = [];
  let before = pointBefore(counted, firstDay);
  for (let day = firstDay; day < countedTo; day++) {
    const until = pointBefore(counted, day + 1);
    points.push({
      day,
      clicks: until.clicks - before.clicks,
      conversions: until.conversions - before.conversions,
      subscribers: until.subscribers - before.subscribers,
      grossCents: until.grossCents - before.grossCents,
      netCents: until.netCents - before.netCents,
      spenders: until.spenders - before.spenders,
    });
    before = until;
  }
  return points;
}

/** The columns of purchases. */
const purchaseColumns = conversionKinds.filter(({ type }) => type === 1).map(({ column }) => column);

/** Everything before a day. On one day a fan pays once at most, so the spenders of days are counted like payments. */
function pointBefore({ sums, filter: { classes } }: CountedLink, day: number): StatsPoint {
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
