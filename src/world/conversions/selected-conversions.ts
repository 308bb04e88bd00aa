/** The conversions of a link in a span, after filtering and before paging. */
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { type DayTick, dayTickOf } from "../time/day-tick.ts";
import type { PastSpan } from "../time/past-span.ts";
import { type ConversionFilter, type ConversionTotals, totalsBefore } from "./conversion-counts.ts";

export interface SelectedConversions {
  readonly sums: ConversionSums;
  readonly filter: ConversionFilter;
  readonly span: PastSpan;
  /** All of the filter before the span. To find these takes longer than a short page, so it is done once for a request. */
  readonly before: ConversionTotals;
  /** All of the filter before the end of the span. */
  readonly until: ConversionTotals;
}

/** @param from A later instant of the first millisecond, where the span begins there. */
export function selectSpan(
  sums: ConversionSums,
  filter: ConversionFilter,
  { from, ...span }: PastSpan & { readonly from?: DayTick },
): SelectedConversions {
  const isEmpty = span.startMs === span.endMs;
  const before = isEmpty ? nothing : totalsBefore(sums, filter, from ?? dayTickOf(span.startMs));
  const until = isEmpty ? nothing : totalsBefore(sums, filter, dayTickOf(span.endMs));
  return { sums, filter, span, before, until };
}

const nothing: ConversionTotals = { conversions: 0, subscribers: 0, grossCents: 0, netCents: 0 };

export function totalsOf({ before, until }: SelectedConversions): ConversionTotals {
  return {
    conversions: until.conversions - before.conversions,
    subscribers: until.subscribers - before.subscribers,
    grossCents: until.grossCents - before.grossCents,
    netCents: until.netCents - before.netCents,
  };
}
