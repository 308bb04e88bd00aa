/** How many clicks of each class a window has, for each day. */
import type { Dataset } from "../model/dataset.ts";
import type { Link } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import { type Selector, selectClicks, selectedOnDay } from "./selection.ts";

/** Clicks by class; the index is the class. */
export type ClassCounts = Readonly<Record<ClickClass, number>>;

export interface ClassCountsByDay {
  readonly link: Link;
  readonly totals: ClassCounts;
  /** The days that have clicks, earliest first. */
  readonly days: readonly { readonly day: number; readonly counts: ClassCounts }[];
}

/** Counts from the totals of all four combinations of filters. */
export function classCountsOf(
  dataset: Dataset,
  window: Pick<Selector, "link" | "window" | "nowMs">,
): ClassCountsByDay {
  const chosen = (includeBots: boolean, includeDuplicates: boolean) =>
    selectClicks(dataset, { ...window, includeBots, includeDuplicates });
  const filters = [
    chosen(false, false),
    chosen(true, false),
    chosen(false, true),
    chosen(true, true),
  ] as const;
  const { link, fromDay, toDay } = filters[0];
  const days: { readonly day: number; readonly counts: ClassCounts }[] = [];
  for (let day = fromDay; day <= toDay; day++) {
    const [none, bots, duplicates, all] = filters.map((each) => selectedOnDay(each, day)) as [
      number,
      number,
      number,
      number,
    ];
    if (all > 0) days.push({ day, counts: byClass(none, bots, duplicates, all) });
  }
  const [none, bots, duplicates, all] = filters.map(({ total }) => total) as [number, number, number, number];
  return { link, totals: byClass(none, bots, duplicates, all), days };
}

function byClass(none: number, bots: number, duplicates: number, all: number): ClassCounts {
  return { 0: none, 1: bots - none, 2: duplicates - none, 3: all - bots - duplicates + none };
}
