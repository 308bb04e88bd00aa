/** The last days before now, of which some clicks are still hidden or marked wrongly. */
import { changedClicksOf, changingDays } from "../changes/changed-clicks.ts";
import { extraBefore, type ListedClicks, listedClicks } from "../changes/listed-clicks.ts";
import { firstDay, msPerDay } from "../model/calendar.ts";
import type { DataChanges } from "../model/data-changes.ts";
import { ticksPerMillisecond } from "../model/hourly-distribution.ts";
import type { Link } from "../model/links.ts";
import { type ClickClass, classes as everyClass } from "../model/traffic.ts";
import { countBefore } from "../time/click-times.ts";
import type { DayTick } from "../time/day-tick.ts";

export interface ChangedDays {
  readonly fromDay: number;
  /** The clicks of each class on each day, from `fromDay` on. */
  readonly days: readonly (readonly ListedClicks[])[];
  /** How many more clicks are listed before each day than without changes, and before the day after the last. */
  readonly extra: readonly number[];
}

interface ChangedSelection {
  readonly link: Link;
  readonly classes: readonly ClickClass[];
  readonly changes: DataChanges;
  /** The last day that is requested. */
  readonly toDay: number;
  readonly nowMs: number;
}

/** Undefined when all days are too old to change. */
export function changedDaysOf(selection: ChangedSelection): ChangedDays | undefined {
  const { link, classes, changes, toDay, nowMs } = selection;
  const fromDay = Math.max(firstDay, Math.floor(nowMs / msPerDay) - changingDays);
  if (toDay < fromDay) return undefined;
  const days: (readonly ListedClicks[])[] = [];
  const extra = [0];
  for (let day = fromDay; day <= toDay; day++) {
    const nowTick = (nowMs - day * msPerDay) * ticksPerMillisecond;
    const listed = everyClass.map((clickClass) => {
      const changed = changedClicksOf({ link, clickClass, day }, { changes, nowTick });
      return listedClicks(clickClass, changed, classes);
    });
    days.push(listed);
    let sum = extra.at(-1) as number;
    for (const each of listed) sum += extraBefore(each, each.changed.dayClass.count);
    extra.push(sum);
  }
  return { fromDay, days, extra };
}

/** How many more clicks are listed before a day than without changes; negative when they are fewer. */
export function extraBeforeDay({ fromDay, extra }: ChangedDays, day: number): number {
  return extra[Math.min(Math.max(day - fromDay, 0), extra.length - 1)] as number;
}

/** The same before a tick of a day. */
export function extraBeforeTick(changed: ChangedDays, { day, tick }: DayTick): number {
  let sum = extraBeforeDay(changed, day);
  if (tick === 0) return sum;
  for (const each of changed.days[day - changed.fromDay] ?? [])
    sum += extraBefore(each, countBefore(each.changed.dayClass, tick));
  return sum;
}
