/** What happened to a link in some time: the same clicks and conversions that the lists show, counted. */

import type { PastSpan } from "../conversions/past-span.ts";
import { totalsOf } from "../conversions/select-conversions.ts";
import { conversionKinds } from "../fans/conversion-kinds.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { conversionSumsOf } from "../fans/sums-cache.ts";
import { lastDay, secondsPerDay } from "../model/calendar.ts";
import { type Dataset, linkOf } from "../model/dataset.ts";
import { type ClickClass, classes } from "../model/traffic.ts";
import { select } from "../query/selection.ts";
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
  readonly classes: readonly ClickClass[];
}

/** Neither bots nor duplicates. */
const ordinary: readonly ClickClass[] = [0];

/** @param untilMs The end of what is going to be counted. */
export function countedLink(dataset: Dataset, name: string, untilMs: number): CountedLink {
  const day = Math.floor(untilMs / (1000 * secondsPerDay));
  const sums = conversionSumsOf(linkOf(dataset, name, { day, present: day }));
  return { dataset, name, sums, classes: dataset.behaviour.counted_clicks === "all" ? classes : ordinary };
}

export function figuresOf(counted: CountedLink, span: PastSpan): Figures {
  const { sums, classes } = counted;
  const clicks = span.startMs === span.endMs ? 0 : clicksOf(counted, span);
  const totals = totalsOf(sums, { classes, kinds: conversionKinds }, span);
  return { clicks, ...totals, spenders: distinctSpenders(sums, classes, span) };
}

function clicksOf({ dataset, name, classes }: CountedLink, { startMs, endMs }: PastSpan): number {
  const window = { start: startMs / 1000, end: (lastDay + 1) * secondsPerDay };
  const all = classes.length > 1;
  return select(dataset, { link: name, window, includeBots: all, includeDuplicates: all, nowMs: endMs })
    .total;
}
