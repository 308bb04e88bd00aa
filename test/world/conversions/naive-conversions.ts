/**
 * The obvious way to find conversions: go through every subscriber of a link and everything that each of them does, then
 * filter, sort, slice and add up. It shares how one conversion is drawn with the product, and nothing of how
 * conversions are found or counted.
 */

import { changeMs, isRefunds } from "../../../src/world/changes/changed-conversions.ts";
import { longestConversion, writeConversions } from "../../../src/world/conversions/conversion-rows.ts";
import type { PlacedConversion } from "../../../src/world/conversions/placed-conversion.ts";
import type { ConversionQuery } from "../../../src/world/conversions/query-conversions.ts";
import { cohortOf, stepSample } from "../../../src/world/fans/cohorts.ts";
import { conversionKinds, refundsOf } from "../../../src/world/fans/conversion-kinds.ts";
import { type ConversionSums, sumConversions } from "../../../src/world/fans/conversion-sums.ts";
import {
  conversionTick,
  type DayConversions,
  dayConversions,
} from "../../../src/world/fans/day-conversions.ts";
import { memberAt, numberOf } from "../../../src/world/fans/stratified-sample.ts";
import type { Dataset } from "../../../src/world/model/dataset.ts";
import { generateLink } from "../../../src/world/model/links.ts";
import { ulidMs } from "../naive.ts";
import { jsonOf } from "../query-page.ts";
import type { ConversionAnswer, ConversionRow } from "./ask-conversions.ts";

const dayMs = 86_400_000;
const [firstDay, lastDay] = ["2024-01-01", "2099-12-31"].map((day) => Date.parse(day) / dayMs) as [
  number,
  number,
];

/** Every conversion of a link up to the end of a day, in no order. */
export function everyConversion(
  {
    seed,
    clicksPerDay,
    variant,
    changes,
  }: Pick<Dataset, "seed" | "clicksPerDay" | "variant"> & Partial<Pick<Dataset, "changes">>,
  { link: name, to, nowMs = 5e12 }: { readonly link: string; readonly to: number; readonly nowMs?: number },
): ConversionRow[] {
  const kinds = changes ? [...conversionKinds, refundsOf(changes.refunded)] : conversionKinds;
  const isShown = (conversions: DayConversions) => {
    const atMs = changes && changeMs(conversions, changes);
    return isRefunds(conversions.kind) ? atMs !== undefined && atMs >= nowMs : (atMs ?? 0) < nowMs;
  };
  const last = Math.min(Math.max(to, firstDay), lastDay);
  const link = generateLink({ seed, link: name, clicksPerDay, variant }, { countedTo: last + 1 });
  const sums = sumConversions(link);
  const rows: ConversionRow[] = [];
  for (let day = firstDay; day <= last; day++) {
    for (const clickClass of [0, 1, 2, 3] as const) {
      const cohort = cohortOf(link, clickClass, day);
      for (const kind of kinds.filter(({ age }) => day + age <= last)) {
        const conversions = dayConversions(kind, cohort);
        if (!isShown(conversions)) continue;
        let fans = Array.from({ length: cohort.size }, (_, fan) => fan);
        const buyers = kind.habit?.without && stepSample(cohort, kind.habit.without, 0);
        if (buyers) fans = fans.filter((fan) => numberOf(buyers, fan) === undefined);
        for (let step = 0; kind.habit && step <= kind.step; step++) {
          const sample = stepSample(cohort, kind.habit, step);
          fans = Array.from({ length: sample.size }, (_, i) => fans[memberAt(sample, i)] as number);
        }
        const placed = fans.map((_, i) => ({ conversions, i, tick: conversionTick(conversions, i) }));
        rows.push(...rowsOf(sums, placed));
      }
    }
  }
  return rows;
}

export function naiveConversions(dataset: Dataset, query: ConversionQuery): ConversionAnswer {
  const { behaviour } = dataset;
  const end = query.window.end - (behaviour.window_end === "exclusive" ? 1 : 0);
  const to = Math.floor(Math.min(end, query.nowMs / 1000) / 86_400);
  const inWindow = everyConversion(dataset, { link: query.link, to, nowMs: query.nowMs }).filter((row) => {
    const second = Date.parse(row.conversion_at) / 1000;
    return second >= query.window.start && second <= end && ulidMs(row.id) < query.nowMs;
  });
  const listed = inWindow
    .filter(
      ({ click }) => (query.includeBots || !click.is_bot) && (query.includeDuplicates || !click.is_duplicate),
    )
    .filter((row) => query.conversionType === undefined || row.conversion_type === query.conversionType)
    .filter((row) => query.fanId === undefined || row.fan_onlyfans_id === query.fanId)
    .sort((a, b) => compare(a.conversion_at, b.conversion_at) || compare(a.id, b.id));
  if (behaviour.row_order === "newest_first") listed.reverse();
  const rows = listed.slice(query.offset, query.offset + query.limit);
  const counted = { filtered_window: listed, unfiltered_window: inWindow, page: rows }[
    behaviour.totals_scope
  ];
  const sum = (amount: (row: ConversionRow) => number) =>
    counted.reduce((cents, row) => cents + Math.round(100 * amount(row)), 0);
  const isShown = ({ conversions }: { conversions: number }) =>
    conversions > 0 || behaviour.chart_empty_days === "zero_filled";
  return {
    totals: {
      conversions: counted.length,
      subscribers: counted.filter((row) => row.conversion_type === "new_subscriber").length,
      grossCents: sum((row) => row.amount_gross),
      netCents: sum((row) => row.amount_net),
    },
    chart: daysBegun({ start: query.window.start, end, nowMs: query.nowMs })
      .map((timestamp) => ({
        timestamp,
        conversions: counted.filter((row) => row.conversion_at.startsWith(timestamp)).length,
      }))
      .filter(isShown),
    rows,
  };
}

function rowsOf(sums: ConversionSums, placed: readonly PlacedConversion[]): readonly ConversionRow[] {
  return jsonOf(longestConversion * placed.length, (writer) =>
    writeConversions(writer, { sums, rows: placed, amountsWithoutMoney: "zero" }),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly nowMs: number;
}

/** The days of the calendar on which some of a span has happened. */
function daysBegun({ start, end, nowMs }: Span): readonly string[] {
  const days: string[] = [];
  const last = Math.min(Math.floor(end / 86_400), lastDay);
  for (let day = Math.max(Math.floor(start / 86_400), firstDay); day <= last && end >= start; day++) {
    const hasBegun = Math.max(day * dayMs, start * 1000) < nowMs;
    if (hasBegun) days.push(new Date(day * dayMs).toISOString().slice(0, 10));
  }
  return days;
}
