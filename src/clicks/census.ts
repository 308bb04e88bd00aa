/** How many clicks of each class a selection holds, day by day. */
import { countBeforeDay } from "./links.ts";
import type { Selection } from "./selection.ts";
import { classes } from "./traffic.ts";

/** Clicks by class; the index is the class. */
export type ClassCounts = readonly [number, number, number, number];

export interface Census {
  readonly totals: ClassCounts;
  /** The days that have clicks, earliest first. */
  readonly days: readonly { readonly day: number; readonly counts: ClassCounts }[];
}

export function censusOf(selection: Selection): Census {
  const { link, from, to, fromDay, toDay } = selection;
  const days: { readonly day: number; readonly counts: ClassCounts }[] = [];
  const countOn = (day: number) =>
    classes.map((c) => {
      const begin = day === fromDay ? (from[c] as number) : countBeforeDay(link, c, day);
      return (day === toDay ? (to[c] as number) : countBeforeDay(link, c, day + 1)) - begin;
    }) as unknown as ClassCounts;
  for (let day = fromDay; day <= toDay; day++) {
    const counts = countOn(day);
    if (counts.some((count) => count > 0)) days.push({ day, counts });
  }
  return {
    totals: classes.map((c) => (to[c] as number) - (from[c] as number)) as unknown as ClassCounts,
    days,
  };
}
