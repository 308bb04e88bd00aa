/** What the sort of a list does to its rows. */
import type { ListSemantics } from "../../../openapi/description/list-semantics.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import type { Row } from "./row.ts";

/** How rows are sorted: by a field, the smallest or the largest value first. */
export interface RowSort {
  readonly field: string;
  readonly isDescending: boolean;
}

/** The sort that a value of the parameter means; undefined when it is none of the list. */
export function rowSortOf({ sort }: ListSemantics, value: string | undefined): RowSort | undefined {
  const name = `/${value?.replace(/^-/, "")}`;
  const field = value && sort?.fields.find((one) => one.endsWith(name));
  return field ? { field, isDescending: value.startsWith("-") } : undefined;
}

/** A row whose value comes before the one that it follows. */
interface UnsortedRow {
  readonly index: number;
  readonly value: string | number;
  /** The value of the row before. */
  readonly before: string | number;
}

/** The rows that are not where a sort puts them. Where a row without a value belongs is not documented. */
export function* unsortedRows(
  rows: readonly Row[],
  { field, isDescending }: RowSort,
): Generator<UnsortedRow> {
  let before: string | number | undefined;
  for (const [index, row] of rows.entries()) {
    const value = valueAtPointer(row.fields, field);
    if (typeof value !== "number" && typeof value !== "string") continue;
    if (before !== undefined && (isDescending ? value > before : value < before))
      yield { index, value, before };
    before = value;
  }
}
