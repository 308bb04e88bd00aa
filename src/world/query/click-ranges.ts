/** The clicks of a page and of a window as ranges of numbers. Their class is the class of clicks. */
import type { Dataset } from "../model/dataset.ts";
import { countBeforeDay, dayOfNumber } from "../model/links.ts";
import type { ClickClass } from "../model/traffic.ts";
import { countBefore, dayClassOf, tickOf } from "../time/click-times.ts";
import type { ClickPage } from "./query.ts";
import { collectRanges, type NumberedRows, type RowRange } from "./row-ranges.ts";
import { rangesOfSelection, type Selector, selectClicks } from "./selection.ts";

/** The clicks that a page shows. */
export function rangesOfClicks({ link, positions }: ClickPage): readonly RowRange[] {
  const { day, clickClass, k, length } = positions;
  const { ranges, add } = collectRanges();
  for (let i = 0; i < length; i++) {
    const rowClass = clickClass[i] as ClickClass;
    add(rowClass, countBeforeDay(link, rowClass, day[i] as number) + (k[i] as number));
  }
  return ranges;
}

/** The clicks of a window after filtering. */
export function numberedClicks(dataset: Dataset, selector: Selector): NumberedRows {
  const selection = selectClicks(dataset, selector);
  const { link } = selection;
  return {
    ranges: rangesOfSelection(selection),
    timeOf(rowClass, number) {
      const clickClass = rowClass as ClickClass;
      const day = dayOfNumber(link, number, (each) => countBeforeDay(link, clickClass, each));
      const k = number - countBeforeDay(link, clickClass, day);
      return { day, tick: tickOf(dayClassOf(link, clickClass, day), k) };
    },
    countBefore(rowClass, { day, tick }) {
      const clickClass = rowClass as ClickClass;
      const before = countBeforeDay(link, clickClass, day);
      return before + countBefore(dayClassOf(link, clickClass, day), tick);
    },
  };
}
