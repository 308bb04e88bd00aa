/** Query parameters by their meaning, under the names that a list has for them. */
import type { FieldMatch } from "../../openapi/description/list-semantics.ts";
import type { ApiOperation, ListOperation } from "../../openapi/description/operations.ts";
import { valueAtPointer } from "../../openapi/text/json-pointer.ts";
import { formatInstant, type InstantEnd } from "../read/request/instant.ts";
import type { Row } from "../read/response/row.ts";
import type { DateRange } from "./choose-window.ts";
import type { Query } from "./probe.ts";

/** A window; nothing for an operation without one. */
export function windowQuery({ window }: ApiOperation, { start, end }: DateRange, suffix?: InstantEnd): Query {
  if (!window) return [];
  return [
    [window.start, formatInstant(start, suffix)],
    [window.end, formatInstant(end, suffix)],
  ];
}

export function limitQuery({ list }: ListOperation, limit: number): Query {
  return [[list.page.limit, String(limit)]];
}

/** The rows to skip. Where pages are numbered, it is the page that begins at or after them. */
export function offsetQuery({ list: { page } }: ListOperation, offset: number, limit: number): Query {
  if (page.kind === "offset") return [[page.offset, String(offset)]];
  return [[page.number, String(page.first + Math.ceil(offset / limit))]];
}

/** A filter with the value that removes rows, and the one that removes none; without that it is left out. */
export interface FilterChoice {
  readonly name: string;
  readonly active: string;
  readonly inactive?: string;
}

/** The filters of a list that a plan uses. Rows are needed for a value that a filter may keep. */
export function filterChoices(
  { list, parameters }: ListOperation,
  rows: readonly Row[],
): readonly FilterChoice[] {
  return Object.entries(list.filters).flatMap(([name, filter]): readonly FilterChoice[] => {
    if (filter.kind === "excludes") {
      const isBoolean = parameters.get(name)?.kind === "boolean";
      return [
        { name, active: String(filter.when), ...(isBoolean ? { inactive: String(!filter.when) } : {}) },
      ];
    }
    const values = rows.map((row) => valueAtPointer(row.fields, filter.field)).filter(isText);
    const value = wantedValue(filter.match, values);
    return value === undefined ? [] : [{ name, active: String(value) }];
  });
}

/** A value that a filter of rows with these values is tried with: a threshold lies in their middle. */
export function wantedValue(
  match: FieldMatch,
  values: readonly (string | number)[],
): string | number | undefined {
  if (match === "positive") return values.length > 0 ? "true" : undefined;
  if (match !== "atLeast") return values[0];
  const sorted = values.filter((value) => typeof value === "number").sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}

/** The chosen filters, the others written out as inactive where they can be. */
export function filterQuery(choices: readonly FilterChoice[], active: readonly FilterChoice[] = []): Query {
  return choices.flatMap((choice): Query => {
    const isActive = active.some(({ name }) => name === choice.name);
    const value = isActive ? choice.active : choice.inactive;
    return value === undefined ? [] : [[choice.name, value]];
  });
}

/** Names of the flags of a list: filters that are `true` or `false`. */
export function flagNames({ list, parameters }: ListOperation): readonly string[] {
  return Object.keys(list.filters).filter((name) => parameters.get(name)?.kind === "boolean");
}

function isText(value: unknown): value is string | number {
  return (typeof value === "string" && value !== "") || typeof value === "number";
}
