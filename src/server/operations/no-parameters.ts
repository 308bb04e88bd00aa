/** The query of operations without query parameters. */
import type { QueryContext, QueryInput, ReadQuery } from "../respond/operation.ts";
import { readParameters, refuseUnknown } from "../respond/parameters.ts";

/** Anything in the query string is unknown. What such operations show moves with the clock. */
export function readNoParameters<Query>(
  { search }: QueryInput,
  { behaviour }: QueryContext,
  query: Query,
): ReadQuery<Query> {
  const read = readParameters(search, [], behaviour);
  const errors = refuseUnknown(read, [], behaviour);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  return { kind: "query", query, isLasting: false, unknown: read.unknown };
}
