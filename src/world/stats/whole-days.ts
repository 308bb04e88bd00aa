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
import { type Counts, countOfBeforeDay } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import type { CountedLink, StatsPoint } from "./figures.ts";
import { distinctSpenders } from "./spenders.ts";

/** Adds the figures of each day from `fromDay` up to but not including `toDay`. */
export function addWholeDays(
  points: StatsPoint[],
  counted: CountedLink,
  { fromDay, toDay }: { readonly fromDay: number; readonly toDay: number },
): void {
  const table = tableOf(counted).figures;
  for (let day = fromDay, at = perDay * (fromDay - firstDay); day < toDay; day++, at += perDay) {
    points.push({
      day,
      clicks: table[at]!,
      conversions: table[at + 1]!,
      subscribers: table[at + 2]!,
      grossCents: table[at + 3]!,
      netCents: table[at + 4]!,
      spenders: table[at + 5]!,
    });
  }
}

/** Numbers of a day, in the order of `StatsPoint`. */
const perDay = 6;

interface Table {
  readonly classes: readonly ClickClass[];
  readonly figures: Counts;
  /** Different spenders of whole months, by first day. */
  readonly spenders: Map<number, number>;
}

/**
 * Figures of all days of a link, kept as long as its sums: 24 kB for three years beside their 183. Adding up the sums
 * of four classes for each response took twice as long as writing it.
 */
const tables = new WeakMap<ConversionSums, Table>();

function tableOf(counted: CountedLink): Table {
  const { classes } = counted.filter;
  const known = tables.get(counted.sums);
  if (known?.classes === classes) return known;
  const table: Table = { classes, figures: figuresOfAllDays(counted), spenders: new Map() };
  tables.set(counted.sums, table);
  return table;
}

/** Different spenders of a whole month that does not change any more. */
export function spendersOfMonth(counted: CountedLink, month: number, nextMonth: number): number {
  const { spenders } = tableOf(counted);
  const known = spenders.get(month);
  if (known !== undefined) return known;
  const span = { startMs: month * msPerDay, endMs: nextMonth * msPerDay };
  const count = distinctSpenders(counted.sums, counted.filter.classes, span);
  spenders.set(month, count);
  return count;
}

function figuresOfAllDays(counted: CountedLink): Counts {
  const { countedTo } = counted.sums.link;
  const figures = new Float64Array(perDay * (countedTo - firstDay));
  let most = 0;
  for (let day = firstDay, before = figuresBefore(counted, day), at = 0; day < countedTo; day++) {
    const until = figuresBefore(counted, day + 1);
    for (let i = 0; i < perDay; i++) {
      const figure = until[i]! - before[i]!;
      figures[at++] = figure;
      most = Math.max(most, figure);
    }
    before = until;
  }
  return most < 2 ** 32 ? Uint32Array.from(figures) : figures;
}

/** The columns of purchases. */
const purchaseColumns = conversionKinds.filter(({ type }) => type === 1).map(({ column }) => column);

/** Everything before a day. On one day a fan pays once at most, so the spenders of days are counted like payments. */
function figuresBefore({ sums, filter: { classes } }: CountedLink, day: number): readonly number[] {
  const columns = new Float64Array(columnsPerClass);
  for (const clickClass of classes) addBefore(sums, { clickClass, day }, columns);
  let payments = 0;
  for (const column of purchaseColumns) payments += columns[column]!;
  const subscribers = columns[0]!;
  return [
    countOfBeforeDay(sums.link, classes, day),
    columns[everyKindColumn]!,
    subscribers,
    columns[grossColumn]! + subscribers * sums.subscriptionGross,
    columns[netColumn]! + subscribers * sums.subscriptionNet,
    payments + (sums.subscriptionGross > 0 ? subscribers : 0),
  ];
}
