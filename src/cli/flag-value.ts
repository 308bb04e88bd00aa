/** The value of an option, read from its text. */
import { KitError } from "../openapi/kit-error.ts";
import { didYouMean } from "../openapi/text/closest.ts";
import { withoutKeys } from "./child/without-keys.ts";
import type { Flag } from "./flag.ts";
import { readInstant } from "./instant.ts";

/** Where a value was given, such as `--limit` or `SMART_LINKS_LIMIT`, and its text. */
interface FlagText {
  readonly name: string;
  readonly text: string;
}

/** @throws KitError `invalid_option`, naming the option, its text, and what it takes. */
export function readFlag(flag: Flag, { name, text }: FlagText): unknown {
  const value = parseValue(flag, text.trim());
  if (value !== undefined) return value;
  const shown = JSON.stringify(withoutKeys(text));
  const message = `${name} is ${shown}; it takes ${acceptedValues(flag)}.${hintFor(flag, text.trim())}`;
  throw new KitError("invalid_option", message, { option: name });
}

/** Of a choice: the one that was probably meant. */
function hintFor(flag: Flag, text: string): string {
  if (flag.type !== "choice") return "";
  const meant = flag.choiceOf?.(text) ?? "";
  return flag.choices.includes(meant)
    ? ` Did you mean ${meant}?`
    : didYouMean(text.slice(0, 40), flag.choices);
}

/** What an option takes, in words. */
export function acceptedValues(flag: Flag): string {
  switch (flag.type) {
    case "boolean":
      return "true or false";
    case "integer":
      return `a whole number${bounds(flag)}`;
    case "number":
      return `a number${bounds(flag)}`;
    case "choice":
      return `one of ${flag.choices.join(", ")}`;
    case "instant":
      return "an instant such as 2026-01-31 or 2026-01-31T23:59:59Z";
    case "string":
    case "strings":
      return "some text";
    default:
      return flag satisfies never;
  }
}

const booleanWords: Readonly<Record<string, boolean>> = {
  ...{ true: true, yes: true, on: true, 1: true },
  ...{ false: false, no: false, off: false, 0: false },
};

function parseValue(flag: Flag, text: string): unknown {
  switch (flag.type) {
    case "boolean":
      return Object.hasOwn(booleanWords, text.toLowerCase()) ? booleanWords[text.toLowerCase()] : undefined;
    case "integer":
      return /^[+-]?\d+(_\d+)*$/.test(text) ? numberWithin(flag, text.replaceAll("_", "")) : undefined;
    case "number":
      return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? numberWithin(flag, text) : undefined;
    case "choice":
      return flag.choices.includes(text) ? text : undefined;
    case "instant":
      return readInstant(text, flag.day);
    case "string":
      return text === "" ? undefined : text;
    case "strings":
      return listOf(text);
    default:
      return flag satisfies never;
  }
}

/** Undefined unless the number is finite, exact when whole, and inside the bounds. */
function numberWithin(flag: Extract<Flag, { readonly max?: number }>, text: string): number | undefined {
  const value = Number(text);
  const exact = flag.type === "integer" ? Number.isSafeInteger(value) : Number.isFinite(value);
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = flag;
  return exact && value >= min && value <= max ? value : undefined;
}

function listOf(text: string): readonly string[] | undefined {
  const items = text.split(",").map((item) => item.trim());
  return items.includes("") ? undefined : items;
}

function bounds({ min, max }: { readonly min?: number; readonly max?: number }): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? "" : ` of at most ${max}`;
}
