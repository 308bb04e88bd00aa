/** Which rows a page shows, so that the session can remember what its client has read. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import type { NumberedRows, RowRange } from "../../world/query/row-ranges.ts";

/** Lists whose rows are counted. Both editions of the clicks are one list. */
export type ListName = "clicks" | "conversions" | "links" | "fans" | "spenders";

/** How the rows of an operation are numbered. */
export interface ListRows<Query = unknown, Page = unknown> {
  readonly list: ListName;
  /** How many rows all pages have together. */
  countOf(page: Page): number;
  /** Says so, as the end of a sentence. */
  holds(count: number): string;
  /** The rows of a page. */
  shownOn(page: Page): readonly RowRange[];
  /** The rows of all pages. */
  listed(dataset: Dataset, query: Query): NumberedRows;
  order(behaviour: Behaviour): Behaviour["row_order"] | Behaviour["link_order"] | "by_value";
}

export interface ShownRows {
  readonly list: ListName;
  /** Empty for the list of links. */
  readonly link: string;
  readonly dataset: Dataset;
  readonly ranges: readonly RowRange[];
  /** Whether the page lies behind the last row. */
  readonly isPastEnd: boolean;
  /** The clock when it was requested: later rows could not be on it. In milliseconds since 1970. */
  readonly nowMs: number;
}

/** A query of a list. */
export interface PagedQuery {
  readonly offset: number;
}
