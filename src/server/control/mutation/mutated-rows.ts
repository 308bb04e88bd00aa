/** Which rows a mutated body shows, so that the session can remember what its client has read. */
import type { ListOperation } from "../../../openapi/description/operations.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import type { JsonValue, RequestChange } from "../../mutants/true-response.ts";
import type { ShownRows } from "../../respond/shown-rows.ts";

/** A true response, and the rows that it shows. */
export interface TruePair {
  readonly body: JsonValue;
  readonly shown: ShownRows | undefined;
}

export interface MutatedRows {
  readonly operation: ListOperation;
  readonly mutated: JsonValue;
  /** The true response to the request. */
  readonly truth: TruePair;
  /** The true responses that the mutant asked for. */
  readonly others: readonly TruePair[];
  readonly other: (change: RequestChange) => TruePair | undefined;
}

/**
 * The rows of a true response with the same ids in any order, or those of the beginning of a page. Undefined where a
 * mutant has changed ids, or shows rows twice: then it is not known what a client makes of them.
 */
export function shownInMutated({
  operation,
  mutated,
  truth,
  others,
  other,
}: MutatedRows): ShownRows | undefined {
  const idsIn = (body: JsonValue): readonly string[] => {
    const rows = valueAtPointer(body, operation.list.rows);
    return Array.isArray(rows) ? rows.map((row) => String(valueAtPointer(row, operation.list.id))) : [];
  };
  const ids = idsIn(mutated);
  const same = [truth, ...others].find(({ body }) => isSame([...idsIn(body)].sort(), [...ids].sort()));
  if (same || !truth.shown) return same?.shown;
  if (ids.length === 0) return { ...truth.shown, ranges: [], isPastEnd: false };
  if (!isSame(idsIn(truth.body).slice(0, ids.length), ids)) return undefined;
  return other({ query: (query) => query.set(operation.list.page.limit, String(ids.length)) })?.shown;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}
