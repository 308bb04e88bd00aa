/** The links of a page and of the whole list as ranges of numbers. Each link of the team is a class of its own. */

import type { Dataset } from "../model/dataset.ts";
import type { NumberedRows, RowRange } from "../query/row-ranges.ts";
import { dayTickOf } from "../time/day-tick.ts";
import { type LinksPage, type LinksQuery, selectLinks } from "./query-links.ts";

/** The links that a page shows. */
export function rangesOfLinks({ indices }: LinksPage): readonly RowRange[] {
  return indices.map(rangeOf);
}

/** The links that exist and pass the filters. A link happens when it is created. */
export function numberedLinks(dataset: Dataset, linkCount: number, query: LinksQuery): NumberedRows {
  const links = selectLinks(dataset, linkCount, query);
  const createdMs = new Map(links.map((link) => [link.index, link.createdMs]));
  const createdAt = (index: number) => dayTickOf(createdMs.get(index)!);
  return {
    ranges: links.map(({ index }) => rangeOf(index)),
    timeOf: createdAt,
    countBefore(index, time) {
      const { day, tick } = createdAt(index);
      return day < time.day || (day === time.day && tick < time.tick) ? 1 : 0;
    },
  };
}

function rangeOf(index: number): RowRange {
  return { rowClass: index, from: 0, to: 1 };
}
