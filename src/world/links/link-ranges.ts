/** The links of a page and of the whole list as ranges of numbers. Each link of the team is a class of its own. */
import type { Dataset } from "../model/dataset.ts";
import { ticksPerMillisecond } from "../model/hourly-distribution.ts";
import type { DayTick, NumberedRows, RowRange } from "../query/row-ranges.ts";
import { createdMs } from "../team/team-links.ts";
import { type LinksPage, type LinksQuery, selectLinks } from "./query-links.ts";

const msPerDay = 86_400_000;

/** The links that a page shows. */
export function rangesOfLinks({ indices }: LinksPage): readonly RowRange[] {
  return indices.map(rangeOf);
}

/** The links that exist and pass the filters. A link happens when it is created. */
export function numberedLinks(dataset: Dataset, linkCount: number, query: LinksQuery): NumberedRows {
  const { seed } = dataset;
  return {
    ranges: selectLinks(dataset, linkCount, query).map(({ index }) => rangeOf(index)),
    timeOf: (index) => createdAt(seed, index),
    countBefore(index, time) {
      const { day, tick } = createdAt(seed, index);
      return day < time.day || (day === time.day && tick < time.tick) ? 1 : 0;
    },
  };
}

function rangeOf(index: number): RowRange {
  return { rowClass: index, from: 0, to: 1 };
}

function createdAt(seed: string, index: number): DayTick {
  const atMs = createdMs(seed, index);
  const day = Math.floor(atMs / msPerDay);
  return { day, tick: (atMs - day * msPerDay) * ticksPerMillisecond };
}
