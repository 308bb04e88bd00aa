/** The query of `list-smart-link-clicks`, from the query string to what world/ takes. */
import type { ClickQuery } from "../../world/query/query.ts";
import type { WrittenInstant } from "../../world/time/parse-instant.ts";
import { resolveWindow } from "../../world/time/resolve-window.ts";
import type { QueryContext, QueryInput, ReadQuery } from "../respond/operation.ts";
import { queryParametersOf } from "../respond/query-parameters.ts";
import { type FastQuery, fastQueryDefaults, parseFastQuery } from "./fast-query-parser.ts";
import { isOver, queryReader } from "./query-reader.ts";

/** The same for both editions (documented). */
const parameters = queryParametersOf("/api/smart-links/{smart_link_id}/clicks");

export const clicksParameterNames: readonly string[] = parameters.map(({ name }) => name);

export function readClicksQuery(request: QueryInput, context: QueryContext): ReadQuery<ClickQuery> {
  return readFastClicksQuery(request, context) ?? readFullClicksQuery(request, context);
}

/** The query when it is written as programs write it, and valid. Gives the same as the full reader. */
function readFastClicksQuery(
  { link, search }: QueryInput,
  { behaviour, nowMs }: QueryContext,
): ReadQuery<ClickQuery> | undefined {
  const fast: FastQuery | undefined = parseFastQuery(search);
  if (!fast) return undefined;
  const limit = fast.limit ?? Math.min(fastQueryDefaults.limit, behaviour.largest_limit);
  const { offset = fastQueryDefaults.offset } = fast;
  if (
    limit < fastQueryDefaults.leastLimit ||
    limit > behaviour.largest_limit ||
    offset > fastQueryDefaults.mostOffset
  )
    return undefined;
  const window = resolveWindow({ start: writtenAs(fast.start), end: writtenAs(fast.end) }, behaviour, nowMs);
  if (window.end < window.start) return undefined;
  const isFixed = fast.start !== undefined && fast.end !== undefined;
  const {
    includeBots = fastQueryDefaults.includeBots,
    includeDuplicates = fastQueryDefaults.includeDuplicates,
  } = fast;
  const query = { link: link ?? "", window, includeBots, includeDuplicates, limit, offset, nowMs };
  return { kind: "query", query, isLasting: isFixed && isOver(window, nowMs), unknown: none };
}

const none: readonly string[] = [];

function writtenAs(second: number | undefined): WrittenInstant | undefined {
  return second === undefined ? undefined : { second, bareDay: false };
}

interface ClicksValues {
  readonly limit: number;
  readonly offset: number;
  readonly include_bots: boolean;
  readonly include_duplicates: boolean;
}

/** Reads any query string. */
export const readFullClicksQuery = queryReader(
  parameters,
  (values: ClicksValues, { link, window, nowMs }): ClickQuery => ({
    link,
    window,
    includeBots: values.include_bots,
    includeDuplicates: values.include_duplicates,
    limit: values.limit,
    offset: values.offset,
    nowMs,
  }),
);
