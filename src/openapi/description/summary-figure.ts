/** A figure beside the total of a list, as `summary` of its `x-list` says. */
import type { ExtensionReader } from "./extension-reader.ts";

/** A figure of all rows that the filters leave, on all pages together. */
export interface SummaryFigure {
  /** In a body: the figure, as a JSON pointer. */
  readonly value: string;
  /** In a row: the field that it adds up; or, with `atLeast`, of which it counts the rows that have so much. */
  readonly field: string;
  readonly atLeast?: number;
}

export function readFigure(figure: ExtensionReader): SummaryFigure {
  figure.expectOnly(["value", "sum", "count"]);
  const value = figure.pointer("value");
  if (figure.has("sum")) return { value, field: figure.pointer("sum") };
  const count = figure.object("count");
  count.expectOnly(["field", "atLeast"]);
  return { value, field: count.pointer("field"), atLeast: count.number("atLeast") };
}
