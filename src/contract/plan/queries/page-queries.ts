/** The queries of pages of a found window. */
import { deepRows } from "../../read/refused-range.ts";
import { defaultLimitOf } from "../../read/request/effective-parameters.ts";
import { daysAsWindow, isSameRange } from "../choose-window.ts";
import { choicesOf, type FoundWindow, filters, rowsWith } from "../found-window.ts";
import { type FilterChoice, filterQuery, limitQuery, offsetQuery, windowQuery } from "../list-query.ts";
import type { Query } from "../probe.ts";
import { settledPoints } from "../settled-days.ts";

export const smallPage = 7;

interface PageChoice {
  readonly offset?: number;
  readonly limit: number;
  readonly active?: readonly FilterChoice[];
  /** Whether filters that are not active are left out, so that their defaults count. */
  readonly withDefaults?: boolean;
}

/** A page of the window, with some filters active. */
export function pageFrom(
  found: FoundWindow,
  { offset = 0, limit, active = [], withDefaults = false }: PageChoice,
): Query {
  const { operation, window } = found;
  return [
    ...windowQuery(operation, window),
    ...limitQuery(operation, limit),
    ...offsetQuery(operation, offset, limit),
    ...(withDefaults ? filterQuery(active, active) : filters(found, active)),
  ];
}

/**
 * The last rows that the first filter leaves, on a page with room for more. Its offset is odd, no multiple of its size,
 * which a page number would need, and another number than its size, so that no two of them can be swapped unseen.
 */
export function lastPage(found: FoundWindow): Query {
  const active = choicesOf(found).slice(0, 1);
  const count = rowsWith(found, active).length;
  if (found.operation.list.page.kind === "page-number")
    return pageFrom(found, { offset: 1, limit: odd(Math.floor(count / 2) + 1), active, withDefaults: true });
  const offset = odd(Math.max(1, Math.floor(count * 0.6)));
  let limit = odd(Math.max(1, count - offset) + 2);
  while (offset % limit === 0 || limit === offset) limit += 2;
  return pageFrom(found, { offset, limit, active, withDefaults: true });
}

/** A page right after the last row. The number of rows is an exact multiple of its size. */
export function pagePastEnd(found: FoundWindow): Query {
  const offset = totalOf(found);
  let limit = Math.min(10, offset);
  while (offset % limit !== 0) limit -= 1;
  return pageFrom(found, { offset, limit });
}

/** The last row of all settled days, where it is so deep that some servers refuse it, or do not find it. */
export function deepPage({ operation, run }: FoundWindow): Query | undefined {
  const points = settledPoints(run, run.settledBefore);
  const count = points.reduce((sum, point) => sum + point.count, 0);
  if (count <= deepRows) return undefined;
  const days = points.map(({ day }) => Date.parse(day));
  return [
    ...windowQuery(operation, daysAsWindow(Math.min(...days), Math.max(...days))),
    ...limitQuery(operation, 10),
    ...offsetQuery(operation, count - 1, 10),
  ];
}

/** Rows on both sides of the edge of the first page: known ones, then unseen ones. */
export function pageAcrossTheEdge(found: FoundWindow): Query {
  const seen = found.run.pages.find(({ page: { effective } }) => isSameRange(effective, found.window));
  const offset = Math.max(1, (seen?.page.rows.length ?? defaultLimitOf(found.operation)) - smallPage);
  return pageFrom(found, { offset, limit: 15 });
}

function totalOf({ run, window }: FoundWindow): number {
  const page = run.pages.find(
    ({ page: { effective, total } }) => total !== undefined && isSameRange(effective, window),
  );
  return Math.max(1, page?.page.total ?? 0);
}

/** The number, or the next one when it is even. */
export function odd(size: number): number {
  return size + ((size + 1) % 2);
}
