/**
 * Queries a page of clicks. Total, chart and rows come from the same counts, so they always agree.
 *
 * The folders of world/, from below; each imports only from those before it, and those of the first two lines each other:
 *   model, team          what exists: data sets, links, campaigns, the team
 *   cache, stored        recent links; clicks that users bring
 *   time                 when clicks happen; windows and instants
 *   visitors             the programs of visitors in their versions
 *   generate             everything about one click, as numbers
 *   encode               rows as bytes
 *   fans                 the people, and when they buy and write
 *   changes              what is late, marked wrongly or refunded
 *   query                which clicks, how many, and on which days
 *   conversions          the same for conversions
 *   stats, people        figures of a link, and its fans
 *   links                the list of links
 */
import type { Dataset } from "../model/dataset.ts";
import type { Link } from "../model/links.ts";
import type { ClickPositions } from "../time/click-positions.ts";
import { type Chart, countsOfPage } from "./chart.ts";
import { pageNewestFirst, pageOldestFirst } from "./page-clicks.ts";
import { type Selector, selectClicks } from "./selection.ts";

/** A query for one page, with every default filled in. */
export interface ClickQuery extends Selector {
  /** Maximum number of rows. */
  readonly limit: number;
  /** Number of rows before the page. */
  readonly offset: number;
}

/** A page of clicks: what the summary, the chart and the rows are made of. */
export interface ClickPage {
  readonly link: Link;
  /** Clicks on all pages of this query, whatever `total` counts. */
  readonly listed: number;
  readonly total: number;
  readonly chart: Chart;
  readonly positions: ClickPositions;
}

/** Finds a page. The cost grows with the days of the chart and the rows of the page, not with the number of clicks. */
export function queryClicks(dataset: Dataset, query: ClickQuery): ClickPage {
  const { behaviour } = dataset;
  const selection = selectClicks(dataset, query);
  const positionsInOrder = behaviour.row_order === "newest_first" ? pageNewestFirst : pageOldestFirst;
  const positions = positionsInOrder(selection, query.offset, query.limit);
  const { link, total: listed } = selection;
  const zeroFilled = behaviour.chart_empty_days === "zero_filled";
  if (behaviour.totals_scope === "page") {
    const chart = { selection, zeroFilled, counts: countsOfPage(positions) };
    return { link, listed, total: positions.length, chart, positions };
  }
  const counted =
    behaviour.totals_scope === "unfiltered_window"
      ? selectClicks(dataset, { ...query, includeBots: true, includeDuplicates: true })
      : selection;
  const chart = { selection: counted, zeroFilled, counts: undefined };
  return { link, listed, total: counted.total, chart, positions };
}
