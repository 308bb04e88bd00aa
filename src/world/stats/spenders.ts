/**
 * Distinct spenders, counted without visiting one. A fan may pay for the subscription, then buys at most once at each
 * step, and who buys at a step bought at all steps before. So a fan counts at the first step that lies in the span.
 */

import { cohortOf, stepSample } from "../fans/cohorts.ts";
import { type ConversionKind, conversionKinds, purchases } from "../fans/conversion-kinds.ts";
import { type ConversionSums, countBefore, countOn } from "../fans/conversion-sums.ts";
import { conversionsBefore, dayConversions } from "../fans/day-conversions.ts";
import { chosenBefore } from "../fans/stratified-sample.ts";
import { firstDay } from "../model/calendar.ts";
import type { ClickClass } from "../model/traffic.ts";
import { type DayTick, dayTickOf } from "../time/day-tick.ts";
import type { PastSpan } from "../time/past-span.ts";

/** A span of time for one link and class. */
interface SpenderSpan {
  readonly sums: ConversionSums;
  readonly clickClass: ClickClass;
  readonly start: DayTick;
  readonly end: DayTick;
  /** The kinds that cost money, in the order in which a fan has them. */
  readonly steps: readonly ConversionKind[];
}

const purchaseKinds = conversionKinds.filter(({ habit }) => habit === purchases);
const paidKinds = [...conversionKinds.filter(({ habit }) => !habit), ...purchaseKinds];

/** How many different fans pay something in a span. */
export function distinctSpenders(
  sums: ConversionSums,
  classes: readonly ClickClass[],
  { startMs, endMs }: PastSpan,
): number {
  if (startMs === endMs) return 0;
  const [start, end] = [dayTickOf(startMs), dayTickOf(endMs)];
  const steps = sums.subscriptionGross > 0 ? paidKinds : purchaseKinds;
  let count = 0;
  for (const clickClass of classes) count += ofClass({ sums, clickClass, start, end, steps });
  return count;
}

function ofClass(span: SpenderSpan): number {
  const { start, end, steps } = span;
  const from = start.tick > 0 ? start.day + 1 : start.day;
  let count = 0;
  for (let step = 0; step < steps.length; step++) {
    if (start.day === end.day) {
      count += beforeTick(span, step, end) - beforeTick(span, step, start);
      continue;
    }
    count += onDays(span, step, from);
    if (start.tick > 0) count += onlyOnStartDay(span, step);
  }
  return count;
}

/** Fans for whom this is the first step from that day on, and who take it before the end. */
function onDays(span: SpenderSpan, step: number, from: number): number {
  const { sums, clickClass, end, steps } = span;
  const { column } = steps[step] as ConversionKind;
  const until = from + gapBefore(steps, step);
  const before = (day: number) => countBefore(sums, clickClass, { column, day });
  const fullDays = before(Math.max(from, Math.min(until, end.day))) - before(from);
  return fullDays + (end.day < until ? beforeTick(span, step, end) : 0);
}

/** Fans who take this step after the start on its day, but not the next one before the end. */
function onlyOnStartDay(span: SpenderSpan, step: number): number {
  const { sums, clickClass, start, end, steps } = span;
  const { age } = steps[step] as ConversionKind;
  if (start.day - age < firstDay) return 0;
  const x = beforeTick(span, step, start);
  const after = takenOn(span, step, start.day) - x;
  const next = steps[step + 1];
  const nextDay = start.day - age + (next?.age ?? Number.POSITIVE_INFINITY);
  if (!next?.habit || nextDay > end.day) return after;
  const taken = nextDay < end.day ? takenOn(span, step + 1, nextDay) : beforeTick(span, step + 1, end);
  const sample = stepSample(cohortOf(sums.link, clickClass, start.day - age), next.habit, next.step);
  return after - taken + Math.min(taken, chosenBefore(sample, x));
}

/** Days from the step before to this one: fans who are further along counted at an earlier step. */
function gapBefore(steps: readonly ConversionKind[], step: number): number {
  const [before, kind] = [steps[step - 1], steps[step] as ConversionKind];
  return before ? kind.age - before.age : Number.POSITIVE_INFINITY;
}

function takenOn({ sums, clickClass, steps }: SpenderSpan, step: number, day: number): number {
  return countOn(sums, clickClass, { column: (steps[step] as ConversionKind).column, day });
}

/** How many take a step on a day before a tick. */
function beforeTick(span: SpenderSpan, step: number, { day, tick }: DayTick): number {
  const kind = span.steps[step] as ConversionKind;
  if (tick === 0 || day - kind.age < firstDay || takenOn(span, step, day) === 0) return 0;
  return conversionsBefore(
    dayConversions(kind, cohortOf(span.sums.link, span.clickClass, day - kind.age)),
    tick,
  );
}
