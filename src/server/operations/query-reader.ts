/** From a query string to the query that world/ takes. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { instantText } from "../../world/model/calendar.ts";
import type { WrittenInstant } from "../../world/time/parse-instant.ts";
import { resolveWindow } from "../../world/time/resolve-window.ts";
import type { Window } from "../../world/time/window.ts";
import type { QueryContext, QueryInput, ReadQuery } from "../respond/operation.ts";
import { readParameters, refuseUnknown } from "../respond/parameters.ts";
import type { ParameterErrors } from "../respond/problems.ts";
import type { ReadableParameter } from "../respond/query-parameters.ts";

/** What a query is made from, beside the values of its parameters. */
export interface QueryFacts extends QueryContext {
  /** Empty where the path has no link. */
  readonly link: string;
  /** Any other id of the path; empty where it has none. */
  readonly item: string;
  /** The window of `date_start` and `date_end`, or the default one. */
  readonly window: Window;
}

/** @param queryOf Makes the query from values by the names of the parameters. */
export function queryReader<Query, Values>(
  parameters: readonly ReadableParameter[],
  queryOf: (values: Values, facts: QueryFacts) => Query,
): (input: QueryInput, context: QueryContext) => ReadQuery<Query> {
  const names = parameters.map(({ name }) => name);
  return ({ link, item = "", search }, context) => {
    const { behaviour, nowMs, linkCount, resources } = context;
    const read = readParameters(search, parameters, behaviour);
    const { date_start: start, date_end: end } = read.values as unknown as WindowDates;
    const window = resolveWindow({ start, end }, behaviour, nowMs);
    const { values, unknown } = read;
    const withDates = { values, unknown, errors: withInverted(read.errors, window, behaviour) };
    const errors = refuseUnknown(withDates, names, behaviour);
    if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
    // Written out: a spread leaves a shape of its object in V8's old generation, for each request.
    const facts = { behaviour, nowMs, linkCount, resources, link: link ?? "", item, window };
    const query = queryOf(values as Values, facts);
    const isFixed = start !== undefined && end !== undefined;
    return { kind: "query", query, isLasting: isFixed && isOver(window, nowMs), unknown };
  };
}

interface WindowDates {
  readonly date_start: WrittenInstant | undefined;
  readonly date_end: WrittenInstant | undefined;
}

/** Whether nothing more can happen in a window. */
export function isOver(window: Window, nowMs: number): boolean {
  return 1000 * (window.end + 1) <= nowMs;
}

function withInverted(errors: ParameterErrors, window: Window, behaviour: Behaviour): ParameterErrors {
  if (window.end >= window.start || behaviour.inverted_window === "empty") return errors;
  if (errors.date_start || errors.date_end) return errors;
  const message = `date_end (${instantText(window.end)}) lies before date_start (${instantText(window.start)}). Swap them, or leave one out.`;
  return Object.assign(Object.create(null), errors, { date_end: [message] });
}
