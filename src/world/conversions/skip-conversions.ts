/** Passes over conversions of several links, however many they are, without looking at one of them. */
import { conversionsBefore } from "../fans/day-conversions.ts";
import { lastWhere } from "../model/bisection.ts";
import { msPerDay } from "../model/calendar.ts";
import type { Dataset } from "../model/dataset.ts";
import { ticksPerMillisecond } from "../model/hourly-distribution.ts";
import { daysOf, type PastSpan, spanInCalendar } from "../time/past-span.ts";
import { conversionsBeforeDay, conversionsOn } from "./conversion-counts.ts";
import { type ConversionCursor, selectedOf, type WantedConversions } from "./next-conversions.ts";
import type { SelectedConversions } from "./selected-conversions.ts";

interface Skip {
  readonly cursor: ConversionCursor;
  /** How many conversions it passes over. */
  readonly skipped: number;
}

/** A cursor after which at most `limit` conversions are left, but for those that share an instant. */
export function skipToLast(dataset: Dataset, wanted: WantedConversions): Skip {
  const { cursor, limit } = wanted;
  const span = spanInCalendar(cursor.fromMs, wanted.untilMs);
  if (span.startMs === span.endMs) return { cursor, skipped: 0 };
  // All that is needed of a link is counted together: the sums of more links than are kept in memory are made for each look.
  const links = [...new Set(wanted.links)];
  const select = (link: string) => selectedOf(dataset, { ...wanted, span }, link);
  const { before, until, beforeDay } = countDays(span, links, select);
  if (until - before <= limit) return { cursor, skipped: 0 };
  const { fromDay, toDay } = daysOf(span);
  const day = lastWhere(fromDay, toDay, (day) => until - beforeDay[day - fromDay]! > limit);
  const onDay = links.map(select).flatMap(({ sums, filter }) => conversionsOn(sums, filter, day));
  const dayMs = day * msPerDay;
  const beforeMs = (atMs: number) => {
    const tick = (atMs - dayMs) * ticksPerMillisecond;
    return onDay.reduce((sum, each) => sum + conversionsBefore(each, tick), beforeDay[day - fromDay]!);
  };
  const firstMs = Math.max(span.startMs, dayMs);
  const lastMs = Math.min(span.endMs, dayMs + msPerDay) - 1;
  const fromMs = 1 + lastWhere(firstMs, lastMs, (atMs) => until - beforeMs(atMs) > limit);
  return { cursor: { fromMs }, skipped: beforeMs(fromMs) - before };
}

/** Conversions of all links before a span, before its end, and before each of its days. */
function countDays(
  span: PastSpan,
  links: readonly string[],
  select: (link: string) => SelectedConversions,
): { readonly before: number; readonly until: number; readonly beforeDay: Float64Array } {
  const { fromDay, toDay } = daysOf(span);
  const beforeDay = new Float64Array(toDay - fromDay + 1);
  let [before, until] = [0, 0];
  for (const link of links) {
    const selected = select(link);
    before += selected.before.conversions;
    until += selected.until.conversions;
    for (let i = 0; i < beforeDay.length; i++)
      beforeDay[i]! += conversionsBeforeDay(selected.sums, selected.filter, fromDay + i);
  }
  return { before, until, beforeDay };
}
