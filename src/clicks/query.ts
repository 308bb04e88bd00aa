/** Asking for a page of clicks: total, chart and rows come from the same counts, so they cannot disagree. */
import type { Behaviour } from "../spec/assumptions.ts";
import { type Chart, chartOf, chartOfPage } from "./chart.ts";
import type { Dataset } from "./dataset.ts";
import type { Link } from "./links.ts";
import { type Picks, picksNewestFirst, picksOldestFirst } from "./picks.ts";
import { type Selection, type Selector, select } from "./selection.ts";

/** A question for one page, every default filled in. */
export interface ClickQuery extends Selector {
  /** Rows the page has at most. */
  readonly limit: number;
  /** Rows passed over before it. */
  readonly offset: number;
}

/** A page of clicks: what the summary, the chart and the rows are made of. */
export interface ClickPage {
  readonly link: Link;
  readonly total: number;
  readonly chart: Chart;
  readonly picks: Picks;
}

/** Finds a page. Its cost grows with the days of the chart and the rows of the page, never with the clicks. */
export function queryClicks(dataset: Dataset, query: ClickQuery): ClickPage {
  const { behaviour } = dataset;
  const selection = selectClicks(dataset, query);
  const picksInOrder = behaviour.row_order === "newest_first" ? picksNewestFirst : picksOldestFirst;
  const picks = picksInOrder(selection, query.offset, query.limit);
  return { link: selection.link, picks, ...figures({ dataset, query, selection, picks }) };
}

/** The clicks of a window after filtering, before paging. */
export function selectClicks(dataset: Dataset, selector: Selector): Selection {
  const isInclusive = dataset.behaviour.window_end === "inclusive";
  return select(dataset, isInclusive ? selector : withoutLastSecond(selector));
}

interface Found {
  readonly dataset: Dataset;
  readonly query: ClickQuery;
  readonly selection: Selection;
  readonly picks: Picks;
}

function figures(found: Found): Pick<ClickPage, "total" | "chart"> {
  const { behaviour } = found.dataset;
  if (behaviour.totals_scope === "page")
    return { total: found.picks.length, chart: chartOfPage(found.picks) };
  const described = describedSelection(found, behaviour);
  return { total: described.total, chart: chartOf(described, behaviour.chart_empty_days === "zero_filled") };
}

function describedSelection({ dataset, query, selection }: Found, behaviour: Behaviour): Selection {
  if (behaviour.totals_scope !== "unfiltered_window") return selection;
  return selectClicks(dataset, { ...query, includeBots: true, includeDuplicates: true });
}

function withoutLastSecond(selector: Selector): Selector {
  return { ...selector, window: { start: selector.window.start, end: selector.window.end - 1 } };
}
