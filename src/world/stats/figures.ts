/** What happened to a link in some time: the same clicks and conversions that the lists show, counted. */

import { type ConversionFilter, conversionFilter } from "../conversions/conversion-counts.ts";
import { selectSpan, totalsOf } from "../conversions/selected-conversions.ts";
import { conversionKinds } from "../fans/conversion-kinds.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { sumsUntil } from "../fans/sums-cache.ts";
import type { Dataset } from "../model/dataset.ts";
import { type ClickClass, classes } from "../model/traffic.ts";
import { selectInSpan } from "../query/selection.ts";
import type { PastSpan } from "../time/past-span.ts";
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
  const sums = sumsUntil(dataset, name, nowMs);
  const wanted = { link: sums.link, classes: countedClasses(dataset), kinds: conversionKinds };
  return { dataset, name, sums, filter: conversionFilter(wanted, dataset, nowMs), nowMs };
}

/** The classes of clicks that count: which is an assumption. */
export function countedClasses({ behaviour }: Pick<Dataset, "behaviour">): readonly ClickClass[] {
  return behaviour.counted_clicks === "all" ? classes : ordinary;
}

export function figuresOf(counted: CountedLink, span: PastSpan): Figures {
  const { dataset, name, sums, filter, nowMs } = counted;
  const clicks = selectInSpan(dataset, { link: name, span, classes: filter.classes, nowMs }).total;
  const { conversions, subscribers, grossCents, netCents } = totalsOf(selectSpan(sums, filter, span));
  const spenders = spendersOf(counted, span);
  return { clicks, conversions, subscribers, grossCents, netCents, spenders };
}

export function spendersOf({ sums, filter }: CountedLink, span: PastSpan): number {
  return distinctSpenders(sums, filter.classes, span) + spendersByChanges(sums, filter.changed, span);
}
