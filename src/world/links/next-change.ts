/** When the counters of a link change next: at its next click or conversion. */

import { placeOf } from "../conversions/past-span.ts";
import { allConversions, conversionsOn } from "../conversions/select-conversions.ts";
import { conversionsBefore, conversionTick } from "../fans/day-conversions.ts";
import { msPerDay } from "../model/calendar.ts";
import { ticksPerDay, ticksPerMillisecond } from "../model/hourly-distribution.ts";
import { classes } from "../model/traffic.ts";
import type { CountedLink } from "../stats/figures.ts";
import { countBefore, dayClassOf, tickOf } from "../time/click-times.ts";

/** The first millisecond at which there is more to count than at `nowMs`, or the end of the day. */
export function nextChangeMs({ sums }: CountedLink, nowMs: number): number {
  const { day, tick } = placeOf(nowMs);
  let next = ticksPerDay;
  for (const clickClass of classes) {
    const clicks = dayClassOf(sums.link, clickClass, day);
    const happened = countBefore(clicks, tick);
    if (happened < clicks.count) next = Math.min(next, tickOf(clicks, happened));
  }
  for (const conversions of conversionsOn(sums, allConversions, day)) {
    const happened = conversionsBefore(conversions, tick);
    if (happened < conversions.count) next = Math.min(next, conversionTick(conversions, happened));
  }
  const inDayMs = next < ticksPerDay ? Math.floor(next / ticksPerMillisecond) + 1 : msPerDay;
  return day * msPerDay + inDayMs;
}
