/** The window that discovery found, with what its listing shows. */
import type { Row } from "../read/response/row.ts";
import { filteredRows } from "../read/response/row-filters.ts";
import { isSameRange } from "./choose-window.ts";
import { type FilterChoice, filterChoices, filterQuery } from "./list-query.ts";
import type { Query } from "./probe.ts";
import type { Discovery } from "./window-discovery.ts";

/** The found window, with all that later probes are made from. */
export type FoundWindow = Extract<Discovery, { readonly kind: "found" }>;

/** Whether the whole window was listed on one page. */
export function isListed({ run, window }: FoundWindow): boolean {
  return run.listing !== undefined && isSameRange(run.listing.page.effective, window);
}

/** The listed rows that say when they happened; all of a list without times. */
export function rowsOf({ run, operation }: FoundWindow): readonly Row[] {
  const rows = run.listing?.page.rows ?? [];
  return operation.list.window ? rows.filter(({ time }) => time !== undefined) : rows;
}

/** The two filters that a plan uses, in the order of the document. */
export function choicesOf(found: FoundWindow): readonly FilterChoice[] {
  return filterChoices(found.operation, found.run.listing?.page.rows ?? []).slice(0, 2);
}

export function filters(found: FoundWindow, active: readonly FilterChoice[] = []): Query {
  return filterQuery(choicesOf(found), active);
}

/** The listed rows that some filters leave. */
export function rowsWith(found: FoundWindow, active: readonly FilterChoice[]): readonly Row[] {
  const values = Object.fromEntries(active.map(({ name, active: value }) => [name, value]));
  return filteredRows(rowsOf(found), found.operation.list, values);
}
