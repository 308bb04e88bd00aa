/** Requests that try one parameter each: every filter that no other probe tries, and every field that sorts the rows. */
import type { FieldValue, ListFilter } from "../../../openapi/description/list-semantics.ts";
import type { ListOperation } from "../../../openapi/description/operations.ts";
import type { QueryParameter } from "../../../openapi/description/query-parameter.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { isValid } from "../../read/request/parse-parameter.ts";
import type { Row } from "../../read/response/row.ts";
import { passes } from "../../read/response/row-filters.ts";
import { rowSortOf, unsortedRows } from "../../read/response/row-sort.ts";
import { isSameRange } from "../choose-window.ts";
import { choicesOf, type FoundWindow, isListed, rowsOf } from "../found-window.ts";
import { filterChoices, filterQuery, wantedValue } from "../list-query.ts";
import type { ParameterProbeId, Query } from "../probe.ts";
import { pageFrom } from "./page-queries.ts";

/** Enough rows to show what a parameter does; with whole lists the responses of a run would take too much memory. */
const rowsEach = 100;

/** The most that a list gets. Of its first two filters, those with a single value are tried by other probes. */
export function parameterProbesOf({ list }: ListOperation): readonly ParameterProbeId[] {
  const filters = Object.entries(list.filters).filter(([, { kind }], index) => index > 1 || kind === "keeps");
  const fields = list.sort?.fields ?? [];
  return [
    ...filters.map(([name]) => `filter:${name}` as const),
    ...fields.map((field) => `sort:${lastNameOf(field)}` as const),
  ];
}

/** The request of a probe; undefined when no value shows by the known rows whether the parameter is ignored. */
export function parameterQuery(id: ParameterProbeId, found: FoundWindow): Query | undefined {
  const [kind, name = ""] = id.split(/:(.*)/s);
  const chosen = kind === "sort" ? tellingSort(found, name) : tellingFilter(found, name);
  if (!chosen) return undefined;
  const others = filterChoices(found.operation, []).filter((choice) => choice.name !== chosen[0]);
  return [
    ...pageFrom(found, { limit: Math.min(rowsEach, found.largestPage), withDefaults: true }),
    ...filterQuery(others),
    [...chosen],
  ];
}

type NameAndValue = Query[number];

/** A filter with a value that keeps some rows and removes others, unless another probe tries it with one. */
function tellingFilter(found: FoundWindow, name: string): NameAndValue | undefined {
  const { list, parameters } = found.operation;
  const [filter, parameter] = [list.filters[name], parameters.get(name)];
  if (!filter || !parameter) return undefined;
  const rows = knownRows(found).filter((row) => hasValue(row, filter));
  const isTelling = (text: string) => isUsable(parameter, text) && splits(rows, filter, text);
  if (choicesOf(found).some((choice) => choice.name === name && isTelling(choice.active))) return undefined;
  const value = valuesToTry(filter, rows).map(String).find(isTelling);
  return value === undefined ? undefined : [name, value];
}

/** A sort by a field which puts the rows in another order than they have without it. */
function tellingSort(found: FoundWindow, name: string): NameAndValue | undefined {
  const { list, parameters } = found.operation;
  const parameter = list.sort && parameters.get(list.sort.parameter);
  if (!parameter) return undefined;
  const rows = knownRows(found);
  const isTelling = (text: string) => {
    const sort = rowSortOf(list, text);
    return sort !== undefined && !unsortedRows(rows, sort).next().done;
  };
  const value = [`-${name}`, name].find(
    (text) => text !== parameter.default && isUsable(parameter, text) && isTelling(text),
  );
  return value === undefined ? undefined : [parameter.name, value];
}

/** The rows that a target shows which ignores the parameter, as far as they are known. */
function knownRows(found: FoundWindow): readonly Row[] {
  if (isListed(found)) return rowsOf(found).slice(0, rowsEach);
  // The last response is the one to which the largest page was requested.
  const first = found.run.pages.findLast(({ page: { effective } }) => isSameRange(effective, found.window));
  return first?.page.rows.slice(0, rowsEach) ?? [];
}

/** What a target does with a row without the value is not documented, so no request depends on one. */
function hasValue({ fields }: Row, { field }: ListFilter): boolean {
  return isScalar(valueAtPointer(fields, field));
}

function splits(rows: readonly Row[], filter: ListFilter, text: string): boolean {
  const kept = rows.filter((row) => passes(row, filter, text)).length;
  return kept > 0 && kept < rows.length;
}

/** Values of which one splits the rows, if any does. Of flags it is `true`: a row without the flag may count as `false`. */
function valuesToTry(filter: ListFilter, rows: readonly Row[]): readonly FieldValue[] {
  if (filter.kind === "excludes") return [filter.when];
  if (filter.match === "positive") return [true];
  const values = [...new Set(rows.map((row) => valueAtPointer(row.fields, filter.field)).filter(isScalar))];
  if (filter.match !== "atLeast") return values.filter((value) => value !== false);
  const numbers = values.filter((value) => typeof value === "number");
  const least = numbers.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const larger = numbers.filter((one) => one > least);
  const value = wantedValue("atLeast", larger);
  return value === undefined ? [] : [value];
}

/** Whether a value may be sent. An empty text may mean that there is no filter. */
function isUsable(parameter: QueryParameter, text: string): boolean {
  return text !== "" && isValid(parameter, text);
}

function isScalar(value: unknown): value is FieldValue {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function lastNameOf(field: string): string {
  return field.slice(field.lastIndexOf("/") + 1);
}
