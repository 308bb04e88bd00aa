/** Rows that arrive between two requests: the only reason for which a repeated request may get another response. */
import type { PagePair } from "./page-pairs.ts";
import type { PageExchange } from "./parsed-exchange.ts";
import { isComplete } from "./reference-listing.ts";
import { dayMs } from "./request/instant.ts";
import type { Run } from "./run.ts";

/**
 * Whether the second of two responses to a request has more rows, all of them newer than the age at which rows are final.
 * A total that shrinks, or that changes for older rows, is none.
 */
export function isLateData(
  [before, after]: PagePair,
  { settledBefore }: Pick<Run, "settledBefore">,
): boolean {
  if (!((after.page.total ?? 0) > (before.page.total ?? Number.POSITIVE_INFINITY))) return false;
  const isSettled = (time: number | undefined) => time !== undefined && time < settledBefore;
  const days = changedDays(before, after);
  const isNew = days.length > 0 && days.every((day) => !isSettled(Date.parse(day) + dayMs - 1));
  if (!isComplete(before) || !isComplete(after)) return isNew;
  const [earlier, later] = [idsOf(before), idsOf(after)];
  const isKept = before.page.rows.every(({ id }) => later.has(id));
  return isNew && isKept && after.page.rows.every(({ id, time }) => earlier.has(id) || !isSettled(time));
}

/** Days whose count differs between two charts. */
export function changedDays(before: PageExchange, after: PageExchange): readonly string[] {
  const [one, other] = [before, after].map(
    ({ page }) => new Map(page.chart.map(({ day, count }) => [day, count])),
  );
  const days = new Set([...one!.keys(), ...other!.keys()]);
  return [...days].filter((day) => (one!.get(day) ?? 0) !== (other!.get(day) ?? 0));
}

function idsOf({ page }: PageExchange): ReadonlySet<unknown> {
  return new Set(page.rows.map(({ id }) => id));
}
