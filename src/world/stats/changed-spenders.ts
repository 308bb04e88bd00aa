/**
 * How changed purchases change the number of distinct spenders of a span. A changed purchase is the last one of its fan so
 * far. So it counts if the payment before it lies before the span.
 */
import { type ChangedConversions, isRefunds } from "../changes/changed-conversions.ts";
import { beginnersBefore, stepSample } from "../fans/cohorts.ts";
import { type ConversionKind, conversionKinds, type Habit, purchases } from "../fans/conversion-kinds.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { conversionsBefore, type DayConversions, dayConversions } from "../fans/day-conversions.ts";
import { chosenBefore } from "../fans/stratified-sample.ts";
import { dayTickOf } from "../time/day-tick.ts";
import type { PastSpan } from "../time/past-span.ts";

/** Spenders in addition to those of the sums; negative when they are fewer. */
export function spendersByChanges(
  sums: ConversionSums,
  changed: readonly ChangedConversions[],
  span: PastSpan,
): number {
  if (span.startMs === span.endMs) return 0;
  let count = 0;
  for (const { conversions, sign } of changed)
    if (conversions.kind.type === 1) count += sign * onlyPayments(conversions, sums, span);
  return count;
}

/** How many purchases lie in a span as the only payment of their fan. */
function onlyPayments(conversions: DayConversions, sums: ConversionSums, span: PastSpan): number {
  const [start, end] = [dayTickOf(span.startMs), dayTickOf(span.endMs)];
  const { day, count, cohort, kind } = conversions;
  if (day < start.day || day > end.day) return 0;
  const first = day === start.day ? conversionsBefore(conversions, start.tick) : 0;
  const until = day === end.day ? conversionsBefore(conversions, end.tick) : count;
  const before = paymentBefore(kind, sums);
  const dayBefore = before ? cohort.day + before.age : Number.NEGATIVE_INFINITY;
  if (!before || dayBefore < start.day) return until - first;
  if (dayBefore > start.day) return 0;
  const paidBefore = conversionsBefore(dayConversions(before, cohort), start.tick);
  const habit = kind.habit as Habit;
  const numbersBefore = before.habit
    ? chosenBefore(stepSample(cohort, habit, kind.step), paidBefore)
    : beginnersBefore(cohort, habit, paidBefore);
  return Math.max(0, Math.min(until, numbersBefore) - first);
}

/** The payment that fans make before a purchase; undefined when it is their first. */
function paymentBefore(kind: ConversionKind, sums: ConversionSums): ConversionKind | undefined {
  const isFirst = isRefunds(kind) || kind.step === 0;
  if (isFirst) return sums.subscriptionGross > 0 ? conversionKinds[0] : undefined;
  return conversionKinds.find(({ habit, step }) => habit === purchases && step === kind.step - 1);
}
