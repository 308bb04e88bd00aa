/**
 * The fans of a page and of a whole list as ranges of numbers. Subscribers by clicks of each class are a class of rows, and
 * those without a conversion another one: they happen at the end of their day.
 */

import { cohortOf } from "../fans/cohorts.ts";
import { conversionKinds } from "../fans/conversion-kinds.ts";
import { type ConversionSums, countBefore } from "../fans/conversion-sums.ts";
import {
  conversionsBefore,
  conversionTick,
  type DayConversions,
  dayConversions,
} from "../fans/day-conversions.ts";
import { dayOfNumber } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import { collectRanges, type NumberedRows, type RowRange } from "../query/row-ranges.ts";
import type { DayTick } from "../time/day-tick.ts";
import { numberedFan, othersBefore } from "./fan-numbers.ts";
import type { FansPage } from "./query-fans.ts";

const classOfOthers = 4;

/** The fans that a page shows. */
export function rangesOfFans({ table, shown }: FansPage): readonly RowRange[] {
  return rangesOf(table.sums, shown);
}

/** The fans that the filters leave. */
export function numberedFans({ table: { sums }, listed }: FansPage): NumberedRows {
  return {
    ranges: rangesOf(sums, listed.toSorted()),
    timeOf(rowClass, number) {
      const before = (day: number) => beforeDay(sums, rowClass, day);
      const day = dayOfNumber(sums.link, number, before);
      if (rowClass === classOfOthers) return { day: day + 1, tick: 0 };
      return { day, tick: conversionTick(subscriptions(sums, rowClass, day), number - before(day)) };
    },
    countBefore(rowClass, { day, tick }: DayTick) {
      const before = beforeDay(sums, rowClass, day);
      if (tick === 0 || rowClass === classOfOthers) return before;
      return before + conversionsBefore(subscriptions(sums, rowClass, day), tick);
    },
  };
}

function rangesOf(sums: ConversionSums, fans: Uint32Array): readonly RowRange[] {
  const { ranges, add } = collectRanges();
  for (const number of fans) {
    const fan = numberedFan(sums, number);
    if (fan.kind === "subscriber") {
      const { clickClass, day } = fan.cohort;
      add(clickClass, beforeDay(sums, clickClass, day) + fan.fan);
    } else add(classOfOthers, fan.other);
  }
  return ranges;
}

function beforeDay(sums: ConversionSums, rowClass: number, day: number): number {
  if (rowClass === classOfOthers) return othersBefore(sums, day);
  return countBefore(sums, rowClass as ClickClass, { column: 0, day });
}

function subscriptions({ link }: ConversionSums, rowClass: number, day: number): DayConversions {
  return dayConversions(conversionKinds[0]!, cohortOf(link, rowClass as ClickClass, day));
}
