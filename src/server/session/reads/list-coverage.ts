/** Compares the rows of a list with those that were delivered. */

import type { components } from "../../../openapi/generated/admin-types.gen.ts";
import { instantText, secondsPerDay } from "../../../world/model/calendar.ts";
import { ticksPerSecond } from "../../../world/model/hourly-distribution.ts";
import type { NumberedRows } from "../../../world/query/row-ranges.ts";
import type { DayTick } from "../../../world/time/day-tick.ts";
import type { ListRows } from "../../respond/shown-rows.ts";
import { after, type Gap, gapsOf, rowsBefore } from "./gaps.ts";
import type { ListReads } from "./list-reads.ts";
import { segmentsOf } from "./read-ranges.ts";

type Coverage = components["schemas"]["Coverage"];
export type ListCoverage = Pick<Coverage, "rows" | "read" | "read_twice" | "missing" | "gaps" | "more_gaps">;

/** Gaps that are reported. */
const mostGaps = 100;

interface ListOrder {
  readonly order: ReturnType<ListRows["order"]>;
  /** Whether a window includes its last second. */
  readonly hasInclusiveEnd: boolean;
}

export function listCoverage(
  listed: NumberedRows,
  reads: ListReads | undefined,
  { order, hasInclusiveEnd }: ListOrder,
): ListCoverage {
  const segments = listed.ranges.flatMap(({ rowClass, from, to }) =>
    segmentsOf(reads?.classes.get(rowClass) ?? [], from, to).map((segment) => ({ rowClass, ...segment })),
  );
  const counts: [missing: number, once: number, twice: number] = [0, 0, 0];
  for (const { from, to, times } of segments) counts[times] += to - from;
  const [missing, once, twice] = counts;
  const gaps = missing === 0 ? [] : gapsOf(listed, segments);
  const rows = missing + once + twice;
  const shown = ({ first, last, rows: missingRows }: Gap) => ({
    start: instantText(secondOf(first)),
    end: instantText(secondOf(last) + (hasInclusiveEnd ? 0 : 1)),
    rows: missingRows,
    offset:
      order === "newest_first"
        ? rows - rowsBefore(listed, after(last))
        : order === "oldest_first"
          ? rowsBefore(listed, first)
          : null,
  });
  return {
    rows,
    read: once + twice,
    read_twice: twice,
    missing,
    gaps: gaps.slice(0, mostGaps).map(shown),
    more_gaps: Math.max(0, gaps.length - mostGaps),
  };
}

function secondOf({ day, tick }: DayTick): number {
  return day * secondsPerDay + Math.floor(tick / ticksPerSecond);
}
