/** When the counters of a link change next: at its next click or conversion. */

import { allConversions, conversionsOn } from "../conversions/conversion-counts.ts";
import { conversionsBefore, conversionTick } from "../fans/day-conversions.ts";
import { msPerDay } from "../model/calendar.ts";
import { ticksPerDay } from "../model/hourly-distribution.ts";
import { classes } from "../model/traffic.ts";
import type { CountedLink } from "../stats/figures.ts";
import { countBefore, dayClassOf, tickOf } from "../time/click-times.ts";
import { dayTickOf, msOf } from "../time/day-tick.ts";

/** The first millisecond at which there is more to count than at `nowMs`, or the end of the day. */
export function nextChangeMs({ sums }: CountedLink, nowMs: number): number {
  const { day, tick } = dayTickOf(nowMs);
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
  return next < ticksPerDay ? msOf(day, next) + 1 : (day + 1) * msPerDay;
}
