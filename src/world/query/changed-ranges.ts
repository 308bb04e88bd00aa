/** The listed clicks of a class as ranges, where some clicks are hidden or marked wrongly. */

import { KitError } from "../../openapi/kit-error.ts";
import { changedBefore } from "../changes/changed-clicks.ts";
import { exceptionsIn } from "../changes/listed-clicks.ts";
import { countBeforeDay, type Link } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import type { ChangedDays } from "./changed-days.ts";
import type { RowRange } from "./row-ranges.ts";

/** Changing clicks that are looked at, because every one of them may begin a new range. */
const mostChanging = 100_000;

interface ClassInWindow {
  readonly link: Link;
  readonly clickClass: ClickClass;
  /** The clicks of the class in the window. */
  readonly range: RowRange;
}

/**
 * The listed clicks of a class in a window.
 * @throws KitError `invalid_option` when there are too many clicks that change.
 */
export function listedRanges(changed: ChangedDays, { link, clickClass, range }: ClassInWindow): RowRange[] {
  const exceptions: number[] = [];
  let looked = 0;
  for (const [i, classes] of changed.days.entries()) {
    const listed = classes[clickClass]!;
    const before = countBeforeDay(link, clickClass, changed.fromDay + i);
    const { count } = listed.changed.dayClass;
    const [from, to] = [range.from, range.to].map((number) =>
      Math.min(Math.max(number - before, 0), count),
    ) as [number, number];
    looked += changedBefore(listed.changed, to) - changedBefore(listed.changed, from);
    if (looked > mostChanging)
      throw new KitError(
        "invalid_option",
        `More than ${mostChanging} clicks of the last days may change: narrow the window, or choose an older one.`,
      );
    for (const k of exceptionsIn(listed, from, to)) exceptions.push(before + k);
  }
  const isUsuallyListed = changed.days[0]?.[clickClass]?.isUsuallyListed === true;
  const rowClass = clickClass;
  if (!isUsuallyListed) return exceptions.map((number) => ({ rowClass, from: number, to: number + 1 }));
  const starts = [range.from, ...exceptions.map((number) => number + 1)];
  const ends = [...exceptions, range.to];
  return starts
    .map((from, i) => ({ rowClass, from, to: ends[i] as number }))
    .filter(({ from, to }) => from < to);
}
