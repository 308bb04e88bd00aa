/** What happened to a link in some time: the same clicks and conversions that the lists show, counted. */

import type { PastSpan } from "../conversions/past-span.ts";
import { type ConversionFilter, conversionFilter, totalsOf } from "../conversions/select-conversions.ts";
import { conversionKinds } from "../fans/conversion-kinds.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { conversionSumsOf } from "../fans/sums-cache.ts";
import { msPerDay } from "../model/calendar.ts";
import { type Dataset, linkOf } from "../model/dataset.ts";
import { type ClickClass, classes } from "../model/traffic.ts";
import { select } from "../query/selection.ts";
import { spendersByChanges } from "./changed-spenders.ts";
import { distinctSpenders } from "./spenders.ts";

export interface Figures {
  readonly clicks: number;
  readonly conversions: number;
  readonly subscribers: number;
  readonly grossCents: number;
  readonly netCents: number;
  /** Different fans who paid something. */
  readonly spenders: number;
}

/** Figures of a day or a month. */
export interface StatsPoint extends Figures {
  /** The day, or the first day of the month. */
  readonly day: number;
}

/** A link whose clicks and conversions are counted up to a day. */
export interface CountedLink {
  readonly dataset: Dataset;
  readonly name: string;
  readonly sums: ConversionSums;
  /** Clicks of these classes are counted, and conversions by them: which is an assumption. */
  readonly filter: ConversionFilter;
  readonly nowMs: number;
}

/** Neither bots nor duplicates. */
const ordinary: readonly ClickClass[] = [0];

/** A link as of now. Nothing after now is going to be counted. */
export function countedLink(dataset: Dataset, name: string, nowMs: number): CountedLink {
  const day = Math.floor(nowMs / msPerDay);
  const sums = conversionSumsOf(linkOf(dataset, name, { day, present: day }));
  const wanted = { link: sums.link, classes: countedClasses(dataset), kinds: conversionKinds };
  return { dataset, name, sums, filter: conversionFilter(wanted, dataset, nowMs), nowMs };
}

/** The classes of clicks that count: which is an assumption. */
export function countedClasses({ behaviour }: Pick<Dataset, "behaviour">): readonly ClickClass[] {
  return behaviour.counted_clicks === "all" ? classes : ordinary;
}

export function figuresOf(counted: CountedLink, span: PastSpan): Figures {
  const { sums, filter } = counted;
  const clicks = span.startMs === span.endMs ? 0 : clicksOf(counted, span);
  const { conversions, subscribers, grossCents, netCents } = totalsOf(sums, filter, span);
  const spenders = spendersOf(counted, span);
  return { clicks, conversions, subscribers, grossCents, netCents, spenders };
}

export function spendersOf({ sums, filter }: CountedLink, span: PastSpan): number {
  return distinctSpenders(sums, filter.classes, span) + spendersByChanges(sums, filter.changed, span);
}

function clicksOf({ dataset, name, filter, nowMs }: CountedLink, { startMs, endMs }: PastSpan): number {
  // A span ends with a whole second or now.
  const window = { start: startMs / 1000, end: Math.ceil(endMs / 1000) - 1 };
  const all = filter.classes.length > 1;
  return select(dataset, { link: name, window, includeBots: all, includeDuplicates: all, nowMs }).total;
}
