/** When so many more clicks of a link have happened. */
import { lastWhere } from "../model/bisection.ts";
import { msPerDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import { classes } from "../model/traffic.ts";
import { lifetimeOf } from "../time/past-span.ts";
import { selectInSpan } from "./selection.ts";

/** A link without clicks has none later. */
const mostDays = 256;

interface Arrival {
  readonly link: string;
  readonly nowMs: number;
  /** Clicks of all classes that happen from now on, at least one. */
  readonly clicks: number;
}

/** The first millisecond before which they have happened, or `mostDays` from now. */
export function instantAfterClicks(dataset: Dataset, { link, nowMs, clicks }: Arrival): number {
  const unchanged = { ...dataset, changes: undefined };
  const happened = (atMs: number) =>
    selectInSpan(unchanged, { link, span: lifetimeOf(atMs), classes, nowMs: atMs }).total;
  const wanted = happened(nowMs) + clicks;
  let days = 1;
  while (days < mostDays && happened(nowMs + days * msPerDay) < wanted) days *= 2;
  return 1 + lastWhere(nowMs, nowMs + days * msPerDay - 1, (atMs) => happened(atMs) < wanted);
}
