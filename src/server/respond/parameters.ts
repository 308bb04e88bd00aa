/** Reads a query string by the parameters of openapi.yaml: types, bounds, defaults, and errors that say what to write. */
import type { Behaviour } from "../../openapi/assumptions.ts";
import { closestMatch } from "../../openapi/text/closest.ts";
import { queryParametersOf } from "../../openapi/text/query-string.ts";
import { parseInstant, type WrittenInstant } from "../../world/time/parse-instant.ts";
import { type ParameterErrors, quoted } from "./problems.ts";
import type { ReadableParameter } from "./query-parameters.ts";

export interface ReadParameters {
  /** By name. An invalid or missing one has its default; a missing date is undefined. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Names that are no parameter of the operation, in their order in the query. */
  readonly unknown: readonly string[];
  readonly errors: ParameterErrors;
}

export type ParameterValue = WrittenInstant | number | boolean | string | readonly string[] | undefined;

/** @param search The query string, without its question mark. */
export function readParameters(
  search: string,
  parameters: readonly ReadableParameter[],
  behaviour: Behaviour,
): ReadParameters {
  // Without a prototype: a parameter may have any name.
  const errors: Record<string, string[]> = Object.create(null);
  const reading: Reading = { query: queryOf(search), behaviour, errors };
  const values: Record<string, ParameterValue> = {};
  for (const parameter of parameters) values[parameter.name] = readers[parameter.type](reading, parameter);
  const names = parameters.map(({ name }) => name);
  const unknown = [...new Set(reading.query.keys())].filter((name) => !names.includes(name));
  return { values, unknown, errors };
}

/** Adds one error for each unknown parameter, where the API refuses them. */
export function refuseUnknown(
  { unknown, errors }: ReadParameters,
  names: readonly string[],
  behaviour: Behaviour,
): ParameterErrors {
  if (behaviour.unknown_parameters === "ignored" || unknown.length === 0) return errors;
  const all: Record<string, string[]> = Object.assign(Object.create(null), errors);
  for (const name of unknown)
    addError(all, name, `${name} is not a parameter here. There are ${names.join(", ")}.`);
  return all;
}

interface Reading {
  readonly query: URLSearchParams;
  readonly behaviour: Behaviour;
  readonly errors: Record<string, string[]>;
}

type Reader = (reading: Reading, parameter: ReadableParameter) => ParameterValue;

const readers: { readonly [T in ReadableParameter["type"]]: Reader } = {
  instant: readDate,
  integer: readNumber,
  number: readNumber,
  boolean: readBoolean,
  text: readText,
  "comma list": readCommaList,
  repeated: readRepeated,
};

/** PHP clients number the values of a list (`filter[tags][0]`); these names count as `filter[tags][]`. */
function queryOf(search: string): URLSearchParams {
  const query = queryParametersOf(search);
  if (!search.includes("[") && !/%5b/i.test(search)) return query;
  return new URLSearchParams(
    [...query].map(([name, value]): [string, string] => [name.replace(/\[\d+\]$/, "[]"), value]),
  );
}

/** The text of a parameter. An empty one counts as absent, a repeated one is an error. */
function textOf({ query, errors }: Reading, name: string): string | undefined {
  const [text, ...more] = query.getAll(name);
  if (more.length > 0) addError(errors, name, `${name} was given ${more.length + 1} times. Give it once.`);
  return text === "" || more.length > 0 ? undefined : text;
}

function readDate(reading: Reading, { name }: ReadableParameter): WrittenInstant | undefined {
  const text = textOf(reading, name);
  if (text === undefined) return undefined;
  const instant = parseInstant(text);
  if (!("wrong" in instant)) return instant;
  const right =
    "Write it as 2026-01-01T00:00:00Z, 2026-01-01T00:00:00+02:00 (in a URL %2B02:00) or 2026-01-01.";
  addError(reading.errors, name, `${name} is ${quoted(text)}: ${instant.wrong}. ${right}`);
  return undefined;
}

function readNumber(reading: Reading, parameter: ReadableParameter): number | undefined {
  const { name, minimum, type } = parameter;
  const { errors, behaviour } = reading;
  const maximum = largestOf(parameter, behaviour);
  const byDefault =
    parameter.default === undefined ? undefined : Math.min(parameter.default as number, maximum);
  const text = textOf(reading, name);
  if (text === undefined) return byDefault;
  const number = Number(text);
  const isNumber = numberForms[type === "number" ? type : "integer"].test(text);
  if (!isNumber || (type === "number" && !Number.isFinite(number))) {
    const kind = type === "number" ? "number" : "whole number";
    addError(
      errors,
      name,
      `${name} is ${quoted(text)}, but must be a ${kind} such as ${byDefault ?? minimum + 1}.`,
    );
  } else if (number < minimum) {
    addError(errors, name, `${name} is ${quotedNumber(text)}, but must be at least ${minimum}.`);
  } else if (number > maximum) {
    if (parameter.hasAssumedMaximum && behaviour.limit_above_largest === "clamped") return maximum;
    addError(errors, name, `${name} is ${quotedNumber(text)}, but must be at most ${maximum}.`);
  }
  return number;
}

const numberForms = { integer: /^-?\d+$/, number: /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/ };

function largestOf({ hasAssumedMaximum, maximum }: ReadableParameter, behaviour: Behaviour): number {
  return hasAssumedMaximum ? behaviour.largest_limit : maximum;
}

function quotedNumber(text: string): string {
  return text.length > 20 ? quoted(text) : text;
}

const words: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["false", false],
]);
const wordsAndDigits: ReadonlyMap<string, boolean> = new Map([...words, ["1", true], ["0", false]]);

function readBoolean(reading: Reading, { name, default: byDefault }: ReadableParameter): boolean | undefined {
  const text = textOf(reading, name);
  if (text === undefined) return byDefault as boolean | undefined;
  const areDigitsRead = reading.behaviour.digit_booleans === "accepted";
  const value = (areDigitsRead ? wordsAndDigits : words).get(text);
  if (value !== undefined) return value;
  const right = `must be true or false${areDigitsRead ? " (or 1 or 0)" : ""}`;
  addError(reading.errors, name, `${name} is ${quoted(text)}, but ${right}.`);
  return byDefault as boolean | undefined;
}

function readText(reading: Reading, parameter: ReadableParameter): string | undefined {
  const { name, choices } = parameter;
  const text = textOf(reading, name);
  if (text === undefined) return parameter.default as string | undefined;
  checkLength(reading, parameter, text);
  if (choices === undefined || choices.includes(text)) return text;
  const meant = closestMatch(text.slice(0, 40).toLowerCase(), choices);
  const hint = meant === undefined ? "" : ` Did you mean ${meant}?`;
  addError(
    reading.errors,
    name,
    `${name} is ${quoted(text)}, but must be one of ${choices.join(", ")}.${hint}`,
  );
  return parameter.default as string | undefined;
}

function readCommaList(reading: Reading, parameter: ReadableParameter): readonly string[] | undefined {
  const texts = textOf(reading, parameter.name)
    ?.split(",")
    .map((text) => text.trim())
    .filter((text) => text !== "");
  for (const text of texts ?? []) checkLength(reading, parameter, text);
  return texts?.length === 0 ? undefined : texts;
}

function readRepeated(reading: Reading, parameter: ReadableParameter): readonly string[] | undefined {
  const texts = reading.query.getAll(parameter.name).filter((text) => text !== "");
  for (const text of texts) checkLength(reading, parameter, text);
  return texts.length === 0 ? undefined : texts;
}

function checkLength({ errors }: Reading, { name, maxLength }: ReadableParameter, text: string): void {
  const { length } = [...text];
  if (length > maxLength)
    addError(
      errors,
      name,
      `${name} is ${quoted(text)}: ${length} characters, but at most ${maxLength} are allowed.`,
    );
}

function addError(errors: Record<string, string[]>, name: string, message: string): void {
  errors[name] = [...(errors[name] ?? []), message];
}
