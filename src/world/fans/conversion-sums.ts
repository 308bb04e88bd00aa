/** How many conversions of each class and type a link has before each day, and how much money: no conversion is visited. */
import { firstDay } from "../model/calendar.ts";
import { below, derive } from "../model/hash.ts";
import { type Counts, countBeforeDay, countOnDay, type Link } from "../model/links.ts";
import { salts } from "../model/salts.ts";
import { type ClickClass, classes } from "../model/traffic.ts";
import { amountCount, grossOfFirst, netOf, netOfFirst } from "./amounts.ts";
import { cohortHash, cohortSize, fansAtStep, roundingOf, subscriptionRate } from "./cohorts.ts";
import { conversionKinds, messageColumn, messages, purchaseColumn, purchases } from "./conversion-kinds.ts";

/** A link whose conversions are counted, for the days for which its clicks are. */
export interface ConversionSums {
  readonly link: Link;
  /** What a subscription costs, in cents. */
  readonly subscriptionGross: number;
  readonly subscriptionNet: number;
  /** Before day `d`, from `columnCount * (d - firstDay)` on: `columnsPerClass` columns of each class. */
  readonly prefix: Counts;
}

/**
 * Of each class: the conversions of each kind, the cents of purchases before and after the platform's share, and the
 * conversions of all kinds together, which a chart needs for each of its days.
 */
export const columnsPerClass = 12;
export const [grossColumn, netColumn, everyKindColumn] = [9, 10, 11];
const columnCount = 4 * columnsPerClass;

/** Counts the conversions of a link. About half a millisecond for three years, and 200 kB. */
export function sumConversions(link: Link): ConversionSums {
  const { subscriptionCents: subscriptionGross } = link;
  return { link, subscriptionGross, subscriptionNet: netOf(subscriptionGross), prefix: prefixSums(link) };
}

/** Conversions of a class and a column before a day, or cents of purchases. */
export function countBefore(
  { prefix }: ConversionSums,
  clickClass: ClickClass,
  { column, day }: { readonly column: number; readonly day: number },
): number {
  return prefix[columnCount * (day - firstDay) + columnsPerClass * clickClass + column] as number;
}

/** The same of several classes: one, or two, or all four. Written out, because a chart calls it for each day. */
export function countOfBefore(
  { prefix }: ConversionSums,
  classes: readonly ClickClass[],
  { column, day }: { readonly column: number; readonly day: number },
): number {
  const at = columnCount * (day - firstDay) + column;
  const first = prefix[at + columnsPerClass * classes[0]!]!;
  if (classes.length === 1) return first;
  const second = first + prefix[at + columnsPerClass * classes[1]!]!;
  if (classes.length === 2) return second;
  return second + prefix[at + columnsPerClass * classes[2]!]! + prefix[at + columnsPerClass * classes[3]!]!;
}

/** Conversions of a class and a column on a day. */
export function countOn(
  { prefix }: ConversionSums,
  clickClass: ClickClass,
  { column, day }: { readonly column: number; readonly day: number },
): number {
  const at = columnCount * (day - firstDay) + columnsPerClass * clickClass + column;
  return (prefix[at + columnCount] as number) - (prefix[at] as number);
}

/** Adds a class's sums before a day to `columns`: conversions by column of their kind, then cents of purchases. */
export function addBefore(
  { prefix }: ConversionSums,
  { clickClass, day }: { readonly clickClass: ClickClass; readonly day: number },
  columns: Float64Array,
): void {
  const at = columnCount * (day - firstDay) + columnsPerClass * clickClass;
  for (let j = 0; j < columnsPerClass; j++) columns[j] = columns[j]! + prefix[at + j]!;
}

/** Which of the amounts the first purchase of a cohort at a step pays. */
export function firstAmount(cohortHash: number, step: number): number {
  return below(amountCount, derive(cohortHash, salts.cohortAmounts + step));
}

/** Links with more clicks than this have sums that are too large for 32 bits. Others are tried. */
const mostOrdinaryClicks = 20_000_000;
const mostIn32Bits = 0xffff_ffff;

function prefixSums(link: Link): Counts {
  const length = columnCount * (link.countedTo - firstDay + 1);
  const clicks = Math.max(...classes.map((c) => countBeforeDay(link, c, link.countedTo)));
  if (clicks <= mostOrdinaryClicks) {
    const small = new Uint32Array(length);
    if (addCohorts(link, small) <= mostIn32Bits) return sumUp(small);
  }
  const large = new Float64Array(length);
  addCohorts(link, large);
  return sumUp(large);
}

/** Turns what happens on each day into what has happened before each day. */
function sumUp(columns: Counts): Counts {
  for (let at = columnCount; at < columns.length; at++)
    columns[at] = (columns[at] as number) + (columns[at - columnCount] as number);
  return columns;
}

/** Writes what happens on a day to where the sums before the next day will be. Returns the largest sum of any column. */
function addCohorts(link: Link, columns: Counts): number {
  let most = 0;
  for (const c of classes) {
    const rate = subscriptionRate(link, c);
    let [subscribers, gross] = [0, 0];
    for (let day = firstDay; day < link.countedTo; day++) {
      const clicks = countOnDay(link, c, day);
      if (clicks === 0) continue;
      const hash = cohortHash(link, c, day);
      const size = cohortSize(clicks, rate, hash);
      if (size === 0) continue;
      const at = columnCount * (day - firstDay + 1) + columnsPerClass * c;
      columns[at] = size;
      columns[at + everyKindColumn] = columns[at + everyKindColumn]! + size;
      subscribers += size;
      gross += addPurchases(columns, { at, hash, size });
      addMessages(columns, { at, hash, size });
    }
    most = Math.max(most, subscribers, gross);
  }
  return most;
}

interface CountedCohort {
  /** Where the columns of its class are on its day. */
  readonly at: number;
  readonly hash: number;
  readonly size: number;
}

/** Adds what the fans of a cohort pay to the days on which they do; days beyond the columns are dropped. */
function addPurchases(columns: Counts, { at, hash, size }: CountedCohort): number {
  const { ages, shares } = purchases;
  const rounding = roundingOf(hash, purchases);
  let sum = 0;
  for (let step = 0; step < ages.length; step++) {
    const count = fansAtStep(size, shares[step]!, rounding);
    const to = at + columnCount * ages[step]!;
    if (count === 0 || to >= columns.length) break;
    const first = firstAmount(hash, step);
    const gross = grossOfFirst(first, count);
    columns[to + purchaseColumn + step] = count;
    columns[to + everyKindColumn] = columns[to + everyKindColumn]! + count;
    columns[to + grossColumn] = columns[to + grossColumn]! + gross;
    columns[to + netColumn] = columns[to + netColumn]! + netOfFirst(first, count);
    sum += gross;
  }
  return sum;
}

/** Kinds of conversions that a message of each step is. */
const kindsOfMessages = messages.ages.map(
  (_, step) => conversionKinds.filter(({ column }) => column === messageColumn + step).length,
);

function addMessages(columns: Counts, { at, hash, size }: CountedCohort): void {
  const { ages, shares } = messages;
  const rounding = roundingOf(hash, messages);
  for (let step = 0; step < ages.length; step++) {
    const count = fansAtStep(size, shares[step]!, rounding);
    const to = at + columnCount * ages[step]!;
    if (count === 0 || to >= columns.length) break;
    columns[to + messageColumn + step] = count;
    columns[to + everyKindColumn] = columns[to + everyKindColumn]! + kindsOfMessages[step]! * count;
  }
}
