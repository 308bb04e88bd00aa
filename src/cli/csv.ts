/** Rows as CSV (RFC 4180). */
import { KitError } from "../openapi/kit-error.ts";

type Row = Readonly<Record<string, unknown>>;
type Cell = readonly [name: string, value: unknown];

/** More than a database or a spreadsheet takes of one table. */
const mostColumns = 2000;

/**
 * The names of the columns that rows need together: their fields, and `click.id` for a field of an object in them. They
 * come in the order in which they are met. A field that is null in one row and an object in another has the columns of
 * the object.
 * @throws KitError `invalid_option` for rows that no such table has
 */
export function csvColumns(rows: Iterable<Row>): readonly string[] {
  const names = new Map<string, { hasValue: boolean }>();
  const parents = new Set<string>();
  for (const row of rows) {
    for (const [name, value] of cellsOf(row)) {
      const known = names.get(name);
      if (known) known.hasValue ||= value !== null;
      else {
        names.set(name, { hasValue: value !== null });
        for (const parent of parentsOf(name)) parents.add(parent);
        if (names.size > mostColumns)
          throw notAsCsv(`The rows have more than ${mostColumns} different fields`);
      }
    }
  }
  return [...names].flatMap(([name, { hasValue }]) => (hasValue || !parents.has(name) ? [name] : []));
}

export function csvHeader(columns: readonly string[]): string {
  return csvLine(columns);
}

/**
 * The values of a row, each in its column. Null and what the row does not have are an empty cell, an empty text is `""`; a
 * list, and an object without fields, are written as JSON.
 * @throws KitError `invalid_option` for a row with a value that has no column, or two values for one
 */
export function csvRow(columns: readonly string[], row: Row): string {
  const cells = cellsOf(row);
  const isUsual = cells.length === columns.length && cells.every(([name], i) => name === columns[i]);
  return csvLine(isUsual ? cells.map(([, value]) => value) : valuesOf(columns, { row, cells }));
}

/** The values of the columns of a row whose cells are others, or stand in another order. */
function valuesOf(
  columns: readonly string[],
  { row, cells }: { readonly row: Row; readonly cells: readonly Cell[] },
): readonly unknown[] {
  const values = new Map<string, unknown>();
  for (const [name, value] of cells) {
    if (values.has(name)) throw notAsCsv(`${nameOf(row)} has two values for the column ${name}`);
    values.set(name, value);
  }
  const known = new Set(columns);
  const other = cells.find(([name, value]) => value !== null && !known.has(name));
  if (other) throw notAsCsv(`${nameOf(row)} has the field ${other[0]}, which the rows before it had not`);
  return columns.map((name) => values.get(name));
}

function nameOf({ id }: Row): string {
  return typeof id === "string" ? `The row ${id}` : "A row";
}

function notAsCsv(reason: string): KitError {
  return new KitError("invalid_option", `${reason}: print them as NDJSON, with --format ndjson.`);
}

/** `a` and `a.b` of `a.b.c`. */
function parentsOf(name: string): readonly string[] {
  const parts = name.split(".");
  return parts.slice(1).map((_, i) => parts.slice(0, i + 1).join("."));
}

function cellsOf(row: Row): readonly Cell[] {
  return Object.entries(row).flatMap(([name, value]) =>
    isObject(value)
      ? cellsOf(value).map(([inner, each]) => [`${name}.${inner}`, each] as const)
      : [[name, value] as const],
  );
}

function isObject(value: unknown): value is Row {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length > 0
  );
}

function csvLine(values: readonly unknown[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: unknown): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text === "" || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
