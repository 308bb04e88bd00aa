/** What the subscribers of a span of time paid within some hours and days of their subscription. */

import { conversionFilter } from "../conversions/conversion-counts.ts";
import { amountOf } from "../conversions/placed-conversion.ts";
import { selectSpan, totalsOf } from "../conversions/selected-conversions.ts";
import { type Cohort, cohortOf } from "../fans/cohorts.ts";
import { conversionKinds } from "../fans/conversion-kinds.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { conversionTick, fanNumber } from "../fans/day-conversions.ts";
import { type Fan, fanId, idHash } from "../fans/fans.ts";
import { sumsUntil } from "../fans/sums-cache.ts";
import { msPerDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import { countedClasses } from "../stats/figures.ts";
import { msOf } from "../time/day-tick.ts";
import { daysOf, type PastSpan, pastSpan } from "../time/past-span.ts";
import type { Window } from "../time/window.ts";
import { happenedConversions, type Present, presentOf } from "./cohort-conversions.ts";
import { flagsOf } from "./fan-insights.ts";
import { mostFans } from "./fan-numbers.ts";

export interface CohortArpsQuery {
  readonly link: string;
  /** Of the subscriptions. */
  readonly window: Window;
  readonly basis: "net" | "gross";
  readonly nowMs: number;
}

/** Days after a subscription: what is paid within them counts. */
export const arpsDays = [2, 7, 14, 30, Number.POSITIVE_INFINITY] as const;

export interface CohortArps {
  /** Subscribers of whom there is subscription data. */
  readonly subscribers: number;
  /** All subscribers of the span. */
  readonly sourceSubscribers: number;
  /** What the first paid, by `arpsDays`. */
  readonly cents: readonly number[];
}

/** Counts the first 100,000 subscribers of the span at most, in 0.1 to 0.3 seconds. */
export function cohortArps(dataset: Dataset, { link, window, basis, nowMs }: CohortArpsQuery): CohortArps {
  const span = pastSpan({ window, nowMs }, dataset.behaviour);
  const sums = sumsUntil(dataset, link, nowMs);
  const counted = { sums, span, basis, present: presentOf(sums.link, dataset, nowMs) };
  const sum = { subscribers: 0, cents: arpsDays.map(() => 0) };
  const classes = countedClasses(dataset);
  const { fromDay, toDay } = daysOf(span);
  let left = mostFans;
  for (let cohortDay = fromDay; cohortDay <= toDay; cohortDay++) {
    for (const clickClass of classes) {
      const cohort = cohortOf(sums.link, clickClass, cohortDay);
      const size = Math.min(cohort.size, left);
      if (size > 0) addCohort(sum, { ...cohort, size }, { ...counted, cohort });
      left -= size;
    }
  }
  const subscriptions = { link: sums.link, classes, kinds: conversionKinds.slice(0, 1) };
  const source = totalsOf(selectSpan(sums, conversionFilter(subscriptions, dataset, nowMs), span));
  return { ...sum, sourceSubscribers: source.conversions };
}

interface Counted extends Pick<CohortArpsQuery, "basis"> {
  readonly sums: ConversionSums;
  readonly span: PastSpan;
  readonly present: Present;
  readonly cohort: Cohort;
}

/** Adds the first `size` fans of a cohort. */
function addCohort(
  sum: { subscribers: number; readonly cents: number[] },
  { size }: { readonly size: number },
  { sums, span, basis, present, cohort }: Counted,
): void {
  const subscribedAt = new Float64Array(size).fill(Number.NaN);
  for (const { conversions, happened } of happenedConversions(cohort, paidKinds, present)) {
    const { kind } = conversions;
    for (let i = 0; i < happened; i++) {
      const fan = fanNumber(conversions, i);
      // Fans rise with `i`.
      if (fan >= size) break;
      const atMs = msOf(conversions.day, conversionTick(conversions, i));
      if (kind.type === 0 && isWithin(atMs, span) && hasData(sums, { cohort, fan })) {
        subscribedAt[fan] = atMs;
        sum.subscribers++;
      }
      const days = (atMs - subscribedAt[fan]!) / msPerDay;
      const { grossCents, netCents } = amountOf(sums, { conversions, i });
      for (let j = 0; j < arpsDays.length; j++)
        if (days <= arpsDays[j]!) sum.cents[j]! += basis === "gross" ? grossCents : netCents;
    }
  }
}

/** Subscriptions first: who is not in the cohort has no instant, and whatever such a fan pays does not count. */
const paidKinds = conversionKinds.filter(({ type }) => type <= 1);

function isWithin(atMs: number, { startMs, endMs }: PastSpan): boolean {
  return startMs <= atMs && atMs < endMs;
}

function hasData(sums: ConversionSums, fan: Fan): boolean {
  return flagsOf(idHash(fanId(sums, fan))) !== 0;
}
