/** The query parameters, read as openapi.yaml describes them: types, bounds, defaults, friendly refusals. */

import type { Behaviour } from "../../openapi/assumptions.ts";
import { document } from "../../openapi/document.gen.ts";
import { instantText } from "../../world/model/calendar.ts";
import { parseInstant, type WrittenInstant } from "../../world/time/parse-instant.ts";
import { resolveWindow } from "../../world/time/resolve-window.ts";
import type { Window } from "../../world/time/window.ts";
import { parseFastQuery } from "./fast-query-parser.ts";
import { type ParameterErrors, quoted } from "./problems.ts";

/** The parameters of a question, every default filled in. */
export interface Parameters {
  /** As it is echoed: the end is the one that was written. */
  readonly window: Window;
  /** Whether both dates were written, so that the window does not move with the clock. */
  readonly isFixed: boolean;
  readonly limit: number;
  readonly offset: number;
  readonly includeBots: boolean;
  readonly includeDuplicates: boolean;
  /** Names that are no parameter here, in the order in which they were given. */
  readonly unknown: readonly string[];
}

/** The parameters, or what is wrong with each of those that are. */
export type ParametersRead = Parameters | { readonly errors: ParameterErrors };

const { date_start, date_end, limit, offset, include_bots, include_duplicates } =
  document.components.parameters;
/** The names of the parameters. */
export const parameterNames: readonly string[] = [
  date_start,
  date_end,
  limit,
  offset,
  include_bots,
  include_duplicates,
].map(({ name }) => name);

const none: readonly string[] = [];

interface Reading {
  readonly query: URLSearchParams;
  readonly behaviour: Behaviour;
  /** Without a prototype: a parameter may be called anything. */
  readonly errors: Record<string, string[]>;
}

/**
 * Reads a query string.
 * @param search What stands behind the question mark.
 */
export function readParameters(search: string, behaviour: Behaviour, nowMs: number): ParametersRead {
  return readQuickly(search, behaviour, nowMs) ?? readFully(search, behaviour, nowMs);
}

/** The parameters of a query that is canonical and within bounds. Says the same as the full reader. */
function readQuickly(search: string, behaviour: Behaviour, nowMs: number): Parameters | undefined {
  const query = parseFastQuery(search);
  if (!query) return undefined;
  const rows = query.limit ?? Math.min(limit.schema.default, behaviour.largest_limit);
  const skip = query.offset ?? offset.schema.default;
  if (rows < limit.schema.minimum || rows > behaviour.largest_limit || skip > offset.schema.maximum)
    return undefined;
  const window = resolveWindow({ start: written(query.start), end: written(query.end) }, behaviour, nowMs);
  if (window.end < window.start) return undefined;
  return {
    window,
    isFixed: query.start !== undefined && query.end !== undefined,
    limit: rows,
    offset: skip,
    includeBots: query.includeBots ?? include_bots.schema.default,
    includeDuplicates: query.includeDuplicates ?? include_duplicates.schema.default,
    unknown: none,
  };
}

function written(second: number | undefined): WrittenInstant | undefined {
  return second === undefined ? undefined : { second, bareDay: false };
}

/** Reads a query string by the letter, whatever it holds. */
export function readFully(search: string, behaviour: Behaviour, nowMs: number): ParametersRead {
  const reading: Reading = { query: new URLSearchParams(search), behaviour, errors: Object.create(null) };
  const start = readDate(reading, date_start.name);
  const end = readDate(reading, date_end.name);
  const rows = readInteger(reading, { ...limit, maximum: behaviour.largest_limit });
  const parameters: Parameters = {
    window: resolveWindow({ start, end }, behaviour, nowMs),
    isFixed: start !== undefined && end !== undefined,
    limit: rows,
    offset: readInteger(reading, { ...offset, maximum: offset.schema.maximum }),
    includeBots: readBoolean(reading, include_bots),
    includeDuplicates: readBoolean(reading, include_duplicates),
    unknown: unknownOf(reading),
  };
  refuseInverted(reading, parameters.window);
  refuseUnknown(reading, parameters.unknown);
  return Object.keys(reading.errors).length > 0 ? { errors: reading.errors } : parameters;
}

/** A parameter's text: an empty one counts as absent, a repeated one is refused. */
function textOf({ query, errors }: Reading, name: string): string | undefined {
  const [text, ...more] = query.getAll(name);
  if (more.length > 0) refuse(errors, name, `${name} was given ${more.length + 1} times. Give it once.`);
  return text === "" || more.length > 0 ? undefined : text;
}

function readDate(reading: Reading, name: string): WrittenInstant | undefined {
  const text = textOf(reading, name);
  if (text === undefined) return undefined;
  const instant = parseInstant(text);
  if (!("wrong" in instant)) return instant;
  const right = "Write it as 2026-01-01T00:00:00Z, 2026-01-01T00:00:00%2B02:00 or 2026-01-01.";
  refuse(reading.errors, name, `${name} is ${quoted(text)}: ${instant.wrong}. ${right}`);
  return undefined;
}

interface IntegerParameter {
  readonly name: string;
  readonly schema: { readonly minimum: number; readonly default: number };
  readonly maximum: number;
}

function readInteger(reading: Reading, { name, schema, maximum }: IntegerParameter): number {
  const text = textOf(reading, name);
  if (text === undefined) return Math.min(schema.default, maximum);
  const number = Number(text);
  if (!/^-?\d+$/.test(text)) {
    refuse(
      reading.errors,
      name,
      `${name} is ${quoted(text)}, but must be a whole number such as ${schema.default}.`,
    );
  } else if (number < schema.minimum) {
    refuse(reading.errors, name, `${name} is ${quotedNumber(text)}, but must be at least ${schema.minimum}.`);
  } else if (number > maximum) {
    if (name === limit.name && reading.behaviour.limit_above_largest === "clamped") return maximum;
    refuse(reading.errors, name, `${name} is ${quotedNumber(text)}, but must be at most ${maximum}.`);
  }
  return number;
}

function quotedNumber(text: string): string {
  return text.length > 20 ? quoted(text) : text;
}

const words: Readonly<Record<string, boolean>> = { true: true, false: false };
const digits: Readonly<Record<string, boolean>> = { "1": true, "0": false };

function readBoolean(
  reading: Reading,
  { name, schema }: { readonly name: string; readonly schema: { readonly default: boolean } },
): boolean {
  const text = textOf(reading, name);
  if (text === undefined) return schema.default;
  const isDigitRead = reading.behaviour.digit_booleans === "accepted";
  const value = Object.hasOwn(words, text)
    ? words[text]
    : isDigitRead && Object.hasOwn(digits, text)
      ? digits[text]
      : undefined;
  if (value !== undefined) return value;
  refuse(
    reading.errors,
    name,
    `${name} is ${quoted(text)}, but must be true or false${isDigitRead ? " (or 1 or 0)" : ""}.`,
  );
  return schema.default;
}

function refuseInverted({ behaviour, errors }: Reading, window: Window): void {
  if (window.end >= window.start || behaviour.inverted_window === "empty") return;
  if (errors[date_start.name] || errors[date_end.name]) return;
  const message = `date_end (${instantText(window.end)}) lies before date_start (${instantText(window.start)}). Swap them, or leave one out.`;
  refuse(errors, date_end.name, message);
}

function unknownOf({ query }: Reading): readonly string[] {
  let unknown: Set<string> | undefined;
  for (const name of query.keys()) {
    if (parameterNames.includes(name)) continue;
    unknown ??= new Set();
    unknown.add(name);
  }
  return unknown ? [...unknown] : none;
}

function refuseUnknown({ behaviour, errors }: Reading, unknown: readonly string[]): void {
  if (behaviour.unknown_parameters === "ignored") return;
  for (const name of unknown)
    refuse(errors, name, `${name} is not a parameter here. There are ${parameterNames.join(", ")}.`);
}

function refuse(errors: Record<string, string[]>, name: string, message: string): void {
  errors[name] = [...(errors[name] ?? []), message];
}
