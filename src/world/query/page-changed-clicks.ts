/**
 * Finds the clicks of a page on days of which some clicks are hidden or marked wrongly. The instant at which the page
 * begins is found by bisection: how many clicks are listed before an instant is known without visiting one.
 */

import { type ListedClicks, listedBefore, previousListed, shownClassOf } from "../changes/listed-clicks.ts";
import { lastWhere } from "../model/bisection.ts";
import { ticksPerDay } from "../model/hourly-distribution.ts";
import type { ClickPositions } from "../time/click-positions.ts";
import { countBefore, tickOf } from "../time/click-times.ts";
import type { ChangedDays } from "./changed-days.ts";
import { listedBeforeDay, type Selection, selectedOnDay } from "./selection.ts";

/** What is wanted of the changed days of a selection. */
interface ChangedPage {
  readonly skip: number;
  readonly limit: number;
}

/** Appends the clicks from `skip` on, `limit` at most, newest first, down to the first of the changed days. */
export function appendChanged(
  selection: Selection,
  changed: ChangedDays,
  { skip, limit }: ChangedPage,
  positions: ClickPositions,
): void {
  let passed = skip;
  let left = limit;
  for (let day = selection.toDay; left > 0 && day >= Math.max(selection.fromDay, changed.fromDay); day--) {
    const count = selectedOnDay(selection, day);
    const take = Math.min(left, count - passed);
    if (take > 0) {
      const beforeWindow = day === selection.fromDay ? selection.before - listedBeforeDay(selection, day) : 0;
      const listed = changed.days[day - changed.fromDay] as readonly ListedClicks[];
      append({ day, heads: headsAtRank(listed, beforeWindow + count - passed), take }, positions);
      left -= take;
    }
    passed = Math.max(0, passed - count);
  }
}

/** The newest click of a class that is still to come. */
interface Head {
  readonly listed: ListedClicks;
  /** Its ordinal; -1 when none is left. */
  k: number;
  tick: number;
}

/** For each class the newest of its clicks among the `rank` oldest listed ones of the day. */
function headsAtRank(day: readonly ListedClicks[], rank: number): Head[] {
  // The largest tick before which at most `rank` clicks are listed.
  const tick = lastWhere(0, ticksPerDay, (each) => listedOn(day, each) <= rank);
  return day.map((listed) => headBelow(listed, countBefore(listed.changed.dayClass, tick)));
}

function listedOn(day: readonly ListedClicks[], tick: number): number {
  let count = 0;
  for (const listed of day) count += listedBefore(listed, countBefore(listed.changed.dayClass, tick));
  return count;
}

function headBelow(listed: ListedClicks, below: number): Head {
  const k = previousListed(listed, below);
  return { listed, k, tick: k < 0 ? -1 : tickOf(listed.changed.dayClass, k) };
}

interface DayPart {
  readonly day: number;
  readonly heads: Head[];
  readonly take: number;
}

function append({ day, heads, take }: DayPart, positions: ClickPositions): void {
  for (let taken = 0; taken < take; taken++) {
    let newest = 0;
    for (let i = 1; i < heads.length; i++)
      if ((heads[i] as Head).tick > (heads[newest] as Head).tick) newest = i;
    const { listed, k, tick } = heads[newest] as Head;
    const at = positions.length++;
    positions.day[at] = day;
    positions.clickClass[at] = listed.clickClass;
    positions.k[at] = k;
    positions.tick[at] = tick;
    const shown = shownClassOf(listed, k);
    if (shown !== listed.clickClass) {
      positions.shownClass ??= [];
      positions.shownClass[at] = shown;
    }
    heads[newest] = headBelow(listed, k);
  }
}
