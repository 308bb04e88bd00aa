/** The rows of a page as a table: every field, in the order and the words of the API. */
import { el } from "../dom.ts";

export type TableRow = Readonly<Record<string, unknown>>;

/** Fields whose text may be long. */
const long = new Set(["user_agent", "avatar_url"]);

export function rowsTable(rows: readonly TableRow[], empty: string): HTMLElement {
  const flat = rows.map(flattened);
  const fields = [...new Set(flat.flatMap((row) => [...row.keys()]))];
  if (fields.length === 0) return el("p", { class: "empty" }, empty);
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...fields.map((field) => el("th", { scope: "col" }, field)))),
    el("tbody", {}, ...flat.map((row) => lineOf(row, fields))),
  );
}

/** The fields of a row; those of an object in it are named `click.id`. */
function flattened(row: TableRow): ReadonlyMap<string, unknown> {
  const fields = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    if (!isRow(value)) fields.set(name, value);
    else for (const [inner, each] of flattened(value)) fields.set(`${name}.${inner}`, each);
  }
  return fields;
}

function isRow(value: unknown): value is TableRow {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function lineOf(row: ReadonlyMap<string, unknown>, fields: readonly string[]): HTMLElement {
  return el(
    "tr",
    {},
    ...fields.map((field, index) =>
      index === 0 ? el("th", { scope: "row" }, String(row.get(field))) : cellOf(field, row.get(field)),
    ),
  );
}

function cellOf(path: string, value: unknown): HTMLElement {
  const field = path.slice(path.lastIndexOf(".") + 1);
  if (value === null || value === undefined) return el("td", { class: "null" }, value === null ? "null" : "");
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (field === "is_bot" && value === true) return el("td", {}, el("span", { class: "badge bots" }, text));
  if (field === "is_duplicate" && value === true) {
    return el("td", {}, el("span", { class: "badge again" }, text));
  }
  return long.has(field) ? el("td", { class: "long", title: text }, text) : el("td", {}, text);
}
