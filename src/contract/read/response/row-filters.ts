/** What the filters of a list do to its rows. */
import type {
  FieldMatch,
  FieldValue,
  ListFilter,
  ListSemantics,
} from "../../../openapi/description/list-semantics.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import type { Row } from "./row.ts";

/** The values of the filter parameters by name; undefined where none is used. */
export type FilterValues = Readonly<Record<string, FieldValue | undefined>>;

/** Whether a filter with this value removes any row at all. */
export function isActive(filter: ListFilter, value: FieldValue | undefined): boolean {
  if (value === undefined) return false;
  return filter.kind === "keeps" || String(value) === String(filter.when);
}

/** The filters that remove rows. */
export function activeFilters(list: ListSemantics, values: FilterValues): readonly string[] {
  return Object.entries(list.filters)
    .filter(([name, filter]) => isActive(filter, values[name]))
    .map(([name]) => name);
}

/** The rows that pass the filters. */
export function filteredRows(
  rows: readonly Row[],
  list: ListSemantics,
  values: FilterValues,
): readonly Row[] {
  const names = activeFilters(list, values);
  if (names.length === 0) return rows;
  return rows.filter((row) => names.every((name) => passes(row, list.filters[name]!, values[name])));
}

/** Whether a row passes one filter. A row without the field is not excluded, and not kept either. */
export function passes(row: Row, filter: ListFilter, value: FieldValue | undefined): boolean {
  if (!isActive(filter, value)) return true;
  const field = valueAtPointer(row.fields, filter.field);
  if (filter.kind === "excludes") return field !== filter.equals;
  return matches[filter.match](field, String(value));
}

const matches: { readonly [M in FieldMatch]: (field: unknown, value: string) => boolean } = {
  equals: (field, value) => String(field) === value,
  oneOf: (field, value) => value.split(",").includes(String(field)),
  atLeast: (field, value) => typeof field === "number" && field >= Number(value),
  positive: (field, value) => String(typeof field === "number" && field > 0) === value,
};

/** What chooses rows beside the window. */
interface Choice {
  readonly filters: FilterValues;
  /** Parameters of which the list does not say what they do. */
  readonly others: string;
}

export function hasSameFilters(a: Choice, b: Choice): boolean {
  const names = new Set([...Object.keys(a.filters), ...Object.keys(b.filters)]);
  return a.others === b.others && [...names].every((name) => a.filters[name] === b.filters[name]);
}
