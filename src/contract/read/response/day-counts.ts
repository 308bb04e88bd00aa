/** Counts of days: those of a chart, and those of rows. */
import type { DayCount } from "../parsed-exchange.ts";
import { dayOf, midnightOf } from "../request/instant.ts";
import type { Row } from "./row.ts";

/** Rows per day: in UTC, or at an offset in milliseconds. Rows without a readable time are not counted. */
export function countDays(rows: readonly Row[], offset = 0): ReadonlyMap<string, number> {
  const counts = new Map<number, number>();
  for (const { time } of rows) {
    if (time === undefined) continue;
    const midnight = midnightOf(time + offset);
    counts.set(midnight, (counts.get(midnight) ?? 0) + 1);
  }
  return new Map([...counts].map(([midnight, count]) => [dayOf(midnight), count]));
}

/** The count of each day. Days of zero rows are left out, because a chart may omit them. */
export function daysOf(chart: readonly DayCount[]): ReadonlyMap<string, number> {
  return new Map(chart.filter(({ count }) => count !== 0).map(({ day, count }) => [day, count]));
}
