/** What of a row may have another value when it is listed again. */
import type { ListSemantics } from "../../../openapi/description/list-semantics.ts";
import type { Row } from "./row.ts";

/**
 * JSON pointers into a row: what changes with time, such as counters; and the marks that filters exclude rows by, as long as
 * the row is not final: whether a click was made by a bot, or is one of two, may be found out hours later (assumed).
 */
export function changingFields(
  { changing, filters }: ListSemantics,
  { time = Number.POSITIVE_INFINITY }: Pick<Row, "time">,
  settledBefore: number,
): readonly string[] {
  if (time < settledBefore) return changing;
  const marks = Object.values(filters).filter(({ kind }) => kind === "excludes");
  return [...changing, ...marks.map(({ field }) => field)];
}
