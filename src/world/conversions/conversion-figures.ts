/** Totals and chart of a page of conversions. What they count depends on assumptions. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { ConversionSums } from "../fans/conversion-sums.ts";
import { daysOf } from "../time/past-span.ts";
import { type ConversionFilter, type ConversionTotals, conversionsBeforeDay } from "./conversion-counts.ts";
import { amountOf, type PlacedConversion } from "./placed-conversion.ts";
import { type SelectedConversions, selectSpan, totalsOf } from "./selected-conversions.ts";

/** Conversions of one UTC day. */
export interface ConversionDay {
  readonly day: number;
  readonly conversions: number;
}

export interface ConversionFigures {
  readonly totals: ConversionTotals;
  /** Earliest first. */
  readonly chart: readonly ConversionDay[];
}

export interface FoundRows {
  readonly rows: readonly PlacedConversion[];
  /** All conversions of the fan that was asked for. */
  readonly ofFan: readonly PlacedConversion[] | undefined;
  readonly behaviour: Behaviour;
  /** The filter that lets all conversions through. */
  readonly everything: () => ConversionFilter;
}

/** What totals and chart count depends on an assumption. */
export function figuresOf(
  selected: SelectedConversions,
  { rows, ofFan, behaviour, everything }: FoundRows,
): ConversionFigures {
  const { totals_scope, chart_empty_days } = behaviour;
  const zeroFilled = chart_empty_days === "zero_filled";
  const counted = totals_scope === "page" ? rows : totals_scope === "filtered_window" ? ofFan : undefined;
  const described =
    totals_scope === "unfiltered_window" ? selectSpan(selected.sums, everything(), selected.span) : selected;
  const totals = counted ? totalsOfList(selected.sums, counted) : totalsOf(described);
  const chart = counted ? chartOfList(selected, counted) : chartOf(described);
  return { totals, chart: zeroFilled ? chart : chart.filter(({ conversions }) => conversions > 0) };
}

function totalsOfList(sums: ConversionSums, list: readonly PlacedConversion[]): ConversionTotals {
  let [subscribers, grossCents, netCents] = [0, 0, 0];
  for (const placed of list) {
    const amount = amountOf(sums, placed);
    if (placed.conversions.kind.type === 0) subscribers++;
    grossCents += amount.grossCents;
    netCents += amount.netCents;
  }
  return { conversions: list.length, subscribers, grossCents, netCents };
}

function chartOfList({ span }: SelectedConversions, list: readonly PlacedConversion[]): ConversionDay[] {
  const counts = new Map<number, number>();
  for (const { conversions } of list) counts.set(conversions.day, (counts.get(conversions.day) ?? 0) + 1);
  const { fromDay, toDay } = daysOf(span);
  const chart: ConversionDay[] = [];
  for (let day = fromDay; day <= toDay; day++) chart.push({ day, conversions: counts.get(day) ?? 0 });
  return chart;
}

function chartOf(selected: SelectedConversions): ConversionDay[] {
  const { sums, filter, span } = selected;
  const { fromDay, toDay } = daysOf(span);
  const chart: ConversionDay[] = [];
  if (fromDay > toDay) return chart;
  let before = selected.before.conversions;
  for (let day = fromDay; day <= toDay; day++) {
    const until = day === toDay ? selected.until.conversions : conversionsBeforeDay(sums, filter, day + 1);
    chart.push({ day, conversions: until - before });
    before = until;
  }
  return chart;
}
