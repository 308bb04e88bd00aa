/** The conversions of a page and of a window as ranges of numbers. A class is a kind of conversion by a class of clicks. */

import { cohortOf } from "../fans/cohorts.ts";
import { type ConversionKind, conversionKinds } from "../fans/conversion-kinds.ts";
import { type ConversionSums, countBefore } from "../fans/conversion-sums.ts";
import {
  conversionsBefore,
  conversionTick,
  type DayConversions,
  dayConversions,
} from "../fans/day-conversions.ts";
import { firstDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import type { ClickClass } from "../model/traffic.ts";
import { collectRanges, type DayTick, type NumberedRows, type RowRange } from "../query/row-ranges.ts";
import { conversionsOfFan } from "./fan-conversions.ts";
import type { SelectedConversions } from "./page-conversions.ts";
import { placeOf } from "./past-span.ts";
import type { PlacedConversion } from "./placed-conversion.ts";
import { type ConversionPage, type ConversionQuery, selectConversions } from "./query-conversions.ts";

/** The conversions that a page shows. */
export function rangesOfConversions({ sums, rows }: ConversionPage): readonly RowRange[] {
  return rangesOfPlaced(sums, rows);
}

/** The conversions of a window after filtering. */
export function numberedConversions(dataset: Dataset, query: ConversionQuery): NumberedRows {
  const selected = selectConversions(dataset, query);
  const { sums } = selected;
  const ranges =
    query.fanId === undefined
      ? rangesOfSpan(selected)
      : rangesOfPlaced(sums, conversionsOfFan(selected, query.fanId));
  return {
    ranges,
    timeOf(rowClass, number) {
      const { kind, clickClass } = partsOf(rowClass);
      const day = dayOfNumber(sums, rowClass, number);
      const i = number - beforeDay(sums, rowClass, day);
      return { day, tick: conversionTick(conversionsOf(sums, { kind, clickClass, day }), i) };
    },
    countBefore: (rowClass, time) => beforeTime(sums, rowClass, time),
  };
}

function rangesOfPlaced(sums: ConversionSums, rows: readonly PlacedConversion[]): readonly RowRange[] {
  const { ranges, add } = collectRanges();
  for (const { conversions, i } of rows) {
    const rowClass = classOf(conversions.kind, conversions.cohort.clickClass);
    add(rowClass, beforeDay(sums, rowClass, conversions.day) + i);
  }
  return ranges;
}

function rangesOfSpan({ sums, filter, span }: SelectedConversions): readonly RowRange[] {
  if (span.startMs === span.endMs) return [];
  const [start, end] = [placeOf(span.startMs), placeOf(span.endMs)];
  return filter.kinds.flatMap((kind) =>
    filter.classes.map((clickClass) => {
      const rowClass = classOf(kind, clickClass);
      return {
        rowClass,
        from: beforeTime(sums, rowClass, start),
        to: beforeTime(sums, rowClass, end),
      };
    }),
  );
}

function classOf({ number }: ConversionKind, clickClass: ClickClass): number {
  return 4 * number + clickClass;
}

interface ClassParts {
  readonly kind: ConversionKind;
  readonly clickClass: ClickClass;
}

function partsOf(rowClass: number): ClassParts {
  return {
    kind: conversionKinds[rowClass >> 2] as ConversionKind,
    clickClass: (rowClass & 3) as ClickClass,
  };
}

function conversionsOf(
  { link }: ConversionSums,
  { kind, clickClass, day }: ClassParts & { readonly day: number },
): DayConversions {
  return dayConversions(kind, cohortOf(link, clickClass, day - kind.age));
}

function beforeDay(sums: ConversionSums, rowClass: number, day: number): number {
  const { kind, clickClass } = partsOf(rowClass);
  return countBefore(sums, clickClass, { column: kind.column, day });
}

function beforeTime(sums: ConversionSums, rowClass: number, { day, tick }: DayTick): number {
  const before = beforeDay(sums, rowClass, day);
  if (tick === 0 || beforeDay(sums, rowClass, day + 1) === before) return before;
  const { kind, clickClass } = partsOf(rowClass);
  return before + conversionsBefore(conversionsOf(sums, { kind, clickClass, day }), tick);
}

/** The day on which a conversion lies: the last before which there are no more than its number. */
function dayOfNumber(sums: ConversionSums, rowClass: number, number: number): number {
  let [low, high] = [firstDay, sums.link.countedTo - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beforeDay(sums, rowClass, middle) <= number) low = middle;
    else high = middle - 1;
  }
  return low;
}
