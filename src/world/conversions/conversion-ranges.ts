/** The conversions of a page and of a window as ranges of numbers. A class is a kind of conversion by a class of clicks. */

import { cohortOf } from "../fans/cohorts.ts";
import { type ConversionKind, conversionKinds, refundsOf } from "../fans/conversion-kinds.ts";
import { type ConversionSums, countBefore } from "../fans/conversion-sums.ts";
import {
  conversionsBefore,
  conversionTick,
  type DayConversions,
  dayConversions,
} from "../fans/day-conversions.ts";
import { firstDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import { dayOfNumber } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import { collectRanges, type NumberedRows, type RowRange } from "../query/row-ranges.ts";
import { type DayTick, dayTickOf } from "../time/day-tick.ts";
import { conversionsOfFan } from "./fan-conversions.ts";
import type { PlacedConversion } from "./placed-conversion.ts";
import { type ConversionPage, type ConversionQuery, selectConversions } from "./query-conversions.ts";
import type { SelectedConversions } from "./selected-conversions.ts";

/** The conversions that a page shows. */
export function rangesOfConversions({ sums, rows }: ConversionPage): readonly RowRange[] {
  return rangesOfPlaced(sums, rows);
}

/** The conversions of a window after filtering. */
export function numberedConversions(dataset: Dataset, query: ConversionQuery): NumberedRows {
  const selected = selectConversions(dataset, query);
  const { sums } = selected;
  const numbers = { sums, kinds: [...conversionKinds, refundsOf(dataset.changes?.refunded ?? 0)] };
  const ranges =
    query.fanId === undefined
      ? rangesOfSpan(selected, numbers)
      : rangesOfPlaced(sums, conversionsOfFan(selected, query.fanId));
  return {
    ranges,
    timeOf(rowClass, number) {
      const day = dayOfNumber(sums.link, number, (each) => beforeDay(sums, rowClass, each));
      const i = number - beforeDay(sums, rowClass, day);
      return { day, tick: conversionTick(conversionsOf(numbers, rowClass, day), i) };
    },
    countBefore: (rowClass, time) => beforeTime(numbers, rowClass, time),
  };
}

/** The sums of a link, and all kinds of conversions. */
interface Numbers {
  readonly sums: ConversionSums;
  readonly kinds: readonly ConversionKind[];
}

function rangesOfPlaced(sums: ConversionSums, rows: readonly PlacedConversion[]): readonly RowRange[] {
  const { ranges, add } = collectRanges();
  for (const { conversions, i } of rows) {
    const rowClass = classOf(conversions.kind, conversions.cohort.clickClass);
    add(rowClass, beforeDay(sums, rowClass, conversions.day) + i);
  }
  return ranges;
}

function rangesOfSpan({ sums, filter, span }: SelectedConversions, numbers: Numbers): readonly RowRange[] {
  if (span.startMs === span.endMs) return [];
  const [start, end] = [dayTickOf(span.startMs), dayTickOf(span.endMs)];
  const ranges = filter.kinds.flatMap((kind) =>
    filter.classes.map((clickClass) => {
      const rowClass = classOf(kind, clickClass);
      return {
        rowClass,
        from: beforeTime(numbers, rowClass, start),
        to: beforeTime(numbers, rowClass, end),
      };
    }),
  );
  return withChanged(ranges, { sums, filter, span }, numbers);
}

/** Without what is hidden, and with what is listed in addition. */
function withChanged(
  ranges: readonly RowRange[],
  { sums, filter, span }: Pick<SelectedConversions, "sums" | "filter" | "span">,
  numbers: Numbers,
): readonly RowRange[] {
  const [start, end] = [dayTickOf(span.startMs), dayTickOf(span.endMs)];
  let listed = [...ranges];
  for (const { conversions, sign } of filter.changed) {
    const { day, count, kind, cohort } = conversions;
    const rowClass = classOf(kind, cohort.clickClass);
    const first = beforeDay(sums, rowClass, day);
    if (sign === -1) {
      listed = listed.flatMap((range) =>
        range.rowClass === rowClass ? without(range, first, first + count) : [range],
      );
    } else if (day >= start.day && day <= end.day) {
      const from = day === start.day ? beforeTime(numbers, rowClass, start) : first;
      const to = day === end.day ? beforeTime(numbers, rowClass, end) : first + count;
      if (from < to) listed.push({ rowClass, from, to });
    }
  }
  return listed;
}

/** A range without the rows from `from` up to but not including `to`. */
function without(range: RowRange, from: number, to: number): RowRange[] {
  const parts = [
    { ...range, to: Math.min(range.to, from) },
    { ...range, from: Math.max(range.from, to) },
  ];
  return parts.filter((part) => part.from < part.to);
}

function classOf({ number }: ConversionKind, clickClass: ClickClass): number {
  return 4 * number + clickClass;
}

/** No sums count purchases that are refunded, so the numbers of a day begin at a multiple of this. */
const refundsPerDay = 2 ** 24;

function conversionsOf({ sums: { link }, kinds }: Numbers, rowClass: number, day: number): DayConversions {
  const kind = kinds[rowClass >> 2] as ConversionKind;
  return dayConversions(kind, cohortOf(link, (rowClass & 3) as ClickClass, day - kind.age));
}

function beforeDay(sums: ConversionSums, rowClass: number, day: number): number {
  const kind = conversionKinds[rowClass >> 2];
  if (!kind) return (day - firstDay) * refundsPerDay;
  return countBefore(sums, (rowClass & 3) as ClickClass, { column: kind.column, day });
}

function beforeTime(numbers: Numbers, rowClass: number, { day, tick }: DayTick): number {
  const before = beforeDay(numbers.sums, rowClass, day);
  const { age } = numbers.kinds[rowClass >> 2] as ConversionKind;
  if (day - age < firstDay) return before;
  if (tick === 0 || beforeDay(numbers.sums, rowClass, day + 1) === before) return before;
  return before + conversionsBefore(conversionsOf(numbers, rowClass, day), tick);
}
