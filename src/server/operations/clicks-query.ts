/** The query of `list-smart-link-clicks`, from the query string to what world/ takes. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { instantText } from "../../world/model/calendar.ts";
import type { ClickQuery } from "../../world/query/query.ts";
import type { WrittenInstant } from "../../world/time/parse-instant.ts";
import { resolveWindow } from "../../world/time/resolve-window.ts";
import type { Window } from "../../world/time/window.ts";
import type { QueryContext, QueryInput, ReadQuery } from "../respond/operation.ts";
import { readParameters, refuseUnknown } from "../respond/parameters.ts";
import { queryParametersOf } from "../respond/query-parameters.ts";
import { type FastQuery, fastQueryDefaults, parseFastQuery } from "./fast-query-parser.ts";

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

/** Reads any query string. */
export function readFullClicksQuery(
  { link, search }: QueryInput,
  { behaviour, nowMs }: QueryContext,
): ReadQuery<ClickQuery> {
  const read = readParameters(search, parameters, behaviour);
  const { date_start: start, date_end: end, ...others } = read.values as unknown as ClicksValues;
  const window = resolveWindow({ start, end }, behaviour, nowMs);
  const errors = refuseUnknown(
    { ...read, errors: withInverted(read.errors, window, behaviour) },
    clicksParameterNames,
    behaviour,
  );
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const query = {
    link: link ?? "",
    window,
    includeBots: others.include_bots,
    includeDuplicates: others.include_duplicates,
    limit: others.limit,
    offset: others.offset,
    nowMs,
  };
  const isFixed = start !== undefined && end !== undefined;
  return { kind: "query", query, isLasting: isFixed && isOver(window, nowMs), unknown: read.unknown };
}

interface ClicksValues {
  readonly date_start: WrittenInstant | undefined;
  readonly date_end: WrittenInstant | undefined;
  readonly limit: number;
  readonly offset: number;
  readonly include_bots: boolean;
  readonly include_duplicates: boolean;
}

type Errors = Readonly<Record<string, string[]>>;

function withInverted(errors: Errors, window: Window, behaviour: Behaviour): Errors {
  if (window.end >= window.start || behaviour.inverted_window === "empty") return errors;
  if (errors.date_start || errors.date_end) return errors;
  const message = `date_end (${instantText(window.end)}) lies before date_start (${instantText(window.start)}). Swap them, or leave one out.`;
  return Object.assign(Object.create(null), errors, { date_end: [message] });
}

/** Whether no more clicks can come into a window. */
function isOver(window: Window, nowMs: number): boolean {
  return 1000 * (window.end + 1) <= nowMs;
}
