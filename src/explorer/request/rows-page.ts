/** The card below the chart, when it shows a page of rows. */
import { byId } from "../dom.ts";
import { type PageOfRows, pagerOf } from "./pager.ts";
import { rowsTable, type TableRow } from "./rows-table.ts";

export interface RowsPage {
  readonly rows: readonly TableRow[];
  /** What to say when there are none. */
  readonly empty: string;
  readonly page: Omit<PageOfRows, "count">;
  /** Goes to another offset, as the address bar writes it. */
  readonly go: (offset: string) => void;
}

export function showPage({ rows, empty, page, go }: RowsPage): void {
  byId("rows-title").textContent = "Rows";
  byId("rows").replaceChildren(rowsTable(rows, empty));
  byId("rows").scrollTop = 0;
  byId("pager").replaceChildren(
    ...pagerOf({ ...page, count: rows.length }, (offset) => go(offset === 0 ? "" : String(offset))),
  );
}
