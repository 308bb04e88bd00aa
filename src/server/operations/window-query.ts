/** Query strings of operations that look at a window of time. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { instantText } from "../../world/model/calendar.ts";
import type { WrittenInstant } from "../../world/time/parse-instant.ts";
import { resolveWindow } from "../../world/time/resolve-window.ts";
import type { Window } from "../../world/time/window.ts";
import type { QueryContext } from "../respond/operation.ts";
import { type ReadParameters, readParameters, refuseUnknown } from "../respond/parameters.ts";
import type { ParameterErrors } from "../respond/problems.ts";
import type { ReadableParameter } from "../respond/query-parameters.ts";

export interface WindowQuery extends ReadParameters {
  /** The window of the dates, or the default one. */
  readonly window: Window;
  /** Whether nothing in the window can change any more: both of its ends were sent, and it is over. */
  readonly isLasting: boolean;
}

/** Reads `date_start` and `date_end` with all other parameters. */
export function readWindowQuery(
  search: string,
  parameters: readonly ReadableParameter[],
  { behaviour, nowMs }: QueryContext,
): WindowQuery {
  const read = readParameters(search, parameters, behaviour);
  const { date_start: start, date_end: end } = read.values as unknown as WindowDates;
  const window = resolveWindow({ start, end }, behaviour, nowMs);
  const withDates = { ...read, errors: withInverted(read.errors, window, behaviour) };
  const names = parameters.map(({ name }) => name);
  const errors = refuseUnknown(withDates, names, behaviour);
  const isFixed = start !== undefined && end !== undefined;
  return { ...read, errors, window, isLasting: isFixed && isOver(window, nowMs) };
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
