/** The rows of a page as a table: every field, in the order and the words of the API. */
import type { ClicksData } from "../api-client.ts";
import { el } from "../dom.ts";

type Row = ClicksData["rows"][number];

/** Fields whose text may be long. */
const long = new Set(["user_agent"]);

export function rowsTable(rows: readonly Row[]): HTMLElement {
  const [first] = rows;
  if (!first) return el("p", { class: "empty" }, "No clicks here.");
  const fields = Object.keys(first);
  return el(
    "table",
    {},
    el("thead", {}, el("tr", {}, ...fields.map((field) => el("th", { scope: "col" }, field)))),
    el("tbody", {}, ...rows.map((row) => lineOf(row, fields))),
  );
}

function lineOf(row: Row, fields: readonly string[]): HTMLElement {
  const values = row as Readonly<Record<string, unknown>>;
  return el(
    "tr",
    {},
    ...fields.map((field, index) =>
      index === 0 ? el("th", { scope: "row" }, String(values[field])) : cellOf(field, values[field]),
    ),
  );
}

function cellOf(field: string, value: unknown): HTMLElement {
  if (value === null || value === undefined) return el("td", { class: "null" }, String(value));
  const text = typeof value === "object" ? JSON.stringify(value) : String(value);
  if (field === "is_bot" && value === true) return el("td", {}, el("span", { class: "badge bots" }, text));
  if (field === "is_duplicate" && value === true) {
    return el("td", {}, el("span", { class: "badge again" }, text));
  }
  return long.has(field) ? el("td", { class: "long", title: text }, text) : el("td", {}, text);
}
