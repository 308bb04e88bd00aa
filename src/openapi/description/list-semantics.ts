/** What a list means, as `x-list` of an operation says: where things stand in a body, and what parameters do. */
import { type ExtensionReader, extensionReader } from "./extension-reader.ts";
import { readFigure, type SummaryFigure } from "./summary-figure.ts";

/** A JSON pointer into a body, or into a row or a chart point where it says so. */
type Pointer = string;

/** What a list means. A member that is absent is something that the list does not have. */
export interface ListSemantics {
  readonly rows: Pointer;
  /** In a row: what identifies it. */
  readonly id: Pointer;
  /** In a row: when it happened. A window needs it. */
  readonly time?: Pointer;
  /** How many rows the window and the filters leave, on all pages together. */
  readonly total?: Pointer;
  /** In a body: other figures of all these rows. */
  readonly summary: readonly SummaryFigure[];
  readonly chart?: ListChart;
  /** An object whose members are the parameters that were used, by name. */
  readonly echo?: Pointer;
  readonly page: ListPaging;
  readonly window?: ListWindow;
  readonly sort?: ListSort;
  readonly filters: Readonly<Record<string, ListFilter>>;
  /** In a row: what changes with time, such as counters. */
  readonly changing: readonly Pointer[];
  /** In a row: objects of which nobody knows whether they may be null. */
  readonly perhapsNull: readonly Pointer[];
}

/** The parameter that sorts rows. Its values are last names of fields; with a minus sign the largest comes first. */
export interface ListSort {
  readonly parameter: string;
  /** In a row: what it can be sorted by. */
  readonly fields: readonly Pointer[];
}

/** Rows counted by their UTC day. */
export interface ListChart {
  readonly points: Pointer;
  /** In a point: its day, such as `2026-01-31`. */
  readonly day: Pointer;
  /** In a point: how many rows the day has. */
  readonly count: Pointer;
}

/** Names of the parameters that cut a page: by rows to skip, or by the number of the page. */
export type ListPaging =
  | { readonly kind: "offset"; readonly limit: string; readonly offset: string }
  | {
      readonly kind: "page-number";
      readonly limit: string;
      readonly number: string;
      /** Number of the first page. */
      readonly first: number;
    };

/** The parameters that bound the time of rows, both inclusive. */
export interface ListWindow {
  readonly start: string;
  readonly end: string;
}

/** What a filter parameter does to rows. */
export type ListFilter =
  | {
      /** Removes the rows whose field has a value, when the parameter has the value `when`. */
      readonly kind: "excludes";
      readonly field: Pointer;
      readonly equals: FieldValue;
      readonly when: FieldValue;
    }
  /** Keeps only the rows whose field goes with the value of the parameter. */
  | { readonly kind: "keeps"; readonly field: Pointer; readonly match: FieldMatch };

const fieldMatches = ["equals", "oneOf", "atLeast", "positive"] as const;

/**
 * How a field goes with a value: it equals the value, or one of the values that commas separate; it is as large or larger;
 * it is larger than 0 exactly when the value is true.
 */
export type FieldMatch = (typeof fieldMatches)[number];

export type FieldValue = string | number | boolean;

const memberNames: readonly (keyof ListSemantics)[] = [
  "rows",
  "id",
  "time",
  "total",
  "summary",
  "chart",
  "echo",
  "page",
  "window",
  "sort",
  "filters",
  "changing",
  "perhapsNull",
];

/**
 * Reads the `x-list` of an operation.
 * @param where What error messages call the operation.
 * @throws KitError `invalid_document` when it is malformed.
 */
export function readListSemantics(value: unknown, where: string): ListSemantics {
  const list = extensionReader(value, `x-list of ${where}`);
  list.expectOnly(memberNames);
  const semantics = {
    rows: list.pointer("rows"),
    id: list.pointer("id"),
    ...list.optional("time", () => list.pointer("time")),
    ...list.optional("total", () => list.pointer("total")),
    summary: list.has("summary") ? list.entries("summary").map(readFigure) : [],
    ...list.optional("chart", () => readChart(list.object("chart"))),
    ...list.optional("echo", () => list.pointer("echo")),
    page: readPaging(list.object("page")),
    ...list.optional("window", () => readWindow(list.value("window"), `x-list of ${where}, window`)),
    ...list.optional("sort", () => readSort(list.object("sort"))),
    filters: Object.fromEntries(
      list.has("filters")
        ? list
            .object("filters")
            .objects()
            .map(([name, filter]) => [name, readFilter(filter)])
        : [],
    ),
    changing: list.has("changing") ? list.pointers("changing") : [],
    perhapsNull: list.has("perhapsNull") ? list.pointers("perhapsNull") : [],
  };
  if (list.has("window") && !list.has("time"))
    list.refuse("has a window, so it must also say with `time` when a row happened");
  return semantics;
}

function readChart(chart: ExtensionReader): ListChart {
  chart.expectOnly(["points", "day", "count"]);
  return { points: chart.pointer("points"), day: chart.pointer("day"), count: chart.pointer("count") };
}

function readPaging(page: ExtensionReader): ListPaging {
  page.expectOnly(["limit", "offset", "number", "first"]);
  const limit = page.text("limit");
  if (page.has("offset") === page.has("number")) page.refuse("must have either `offset` or `number`");
  if (page.has("offset")) return { kind: "offset", limit, offset: page.text("offset") };
  const first = page.has("first") ? page.value("first") : 1;
  if (first !== 0 && first !== 1) page.refuse("has a `first` that is neither 0 nor 1");
  return { kind: "page-number", limit, number: page.text("number"), first: first as number };
}

/**
 * Reads the parameters that bound time.
 * @param where What error messages call them.
 * @throws KitError `invalid_document` when it is malformed.
 */
export function readWindow(value: unknown, where: string): ListWindow {
  const window = extensionReader(value, where);
  window.expectOnly(["start", "end"]);
  return { start: window.text("start"), end: window.text("end") };
}

function readSort(sort: ExtensionReader): ListSort {
  sort.expectOnly(["parameter", "fields"]);
  return { parameter: sort.text("parameter"), fields: sort.pointers("fields") };
}

function readFilter(filter: ExtensionReader): ListFilter {
  filter.expectOnly(["excludes", "keeps", "when"]);
  if (filter.has("excludes") === filter.has("keeps")) filter.refuse("must have either `excludes` or `keeps`");
  if (filter.has("excludes")) {
    const excludes = filter.object("excludes");
    excludes.expectOnly(["field", "equals"]);
    const [field, equals] = [excludes.pointer("field"), excludes.scalar("equals")];
    return { kind: "excludes", field, equals, when: filter.scalar("when") };
  }
  const keeps = filter.object("keeps");
  keeps.expectOnly(["field", ...fieldMatches]);
  const match = fieldMatches.find((name) => keeps.value(name) === "value");
  if (!match)
    return keeps.refuse(`must have one of ${fieldMatches.map((name) => `\`${name}: value\``).join(", ")}`);
  return { kind: "keeps", field: keeps.pointer("field"), match };
}
