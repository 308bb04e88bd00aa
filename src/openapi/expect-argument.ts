/** Arguments of the public functions: a wrong one is refused by name, not by the line of the kit that stumbles over it. */
import { KitError } from "./kit-error.ts";
import { didYouMean } from "./text/closest.ts";

/** What an argument may be. */
export interface ArgumentKind {
  /** What the function takes, as the end of a sentence. */
  readonly takes: string;
  readonly isRight: (given: unknown) => boolean;
  /** The texts that it may be, where there are few. */
  readonly choices?: readonly string[];
  /** Whether a message shows a wrong text: where nobody would write a key. */
  readonly isShown?: boolean;
}

/**
 * @param caller The function that takes the argument, such as `verify`.
 * @throws KitError `invalid_argument`
 */
export function expectArgument(caller: string, given: unknown, kind: ArgumentKind): void {
  if (kind.isRight(given)) return;
  const { takes, choices = [], isShown = false } = kind;
  const hint = typeof given === "string" ? didYouMean(given.slice(0, 40), choices) : "";
  const message = `${caller} takes ${takes}, but got ${isShown && isShort(given) ? JSON.stringify(given) : described(given)}.${hint}`;
  throw new KitError("invalid_argument", message, { caller });
}

/**
 * Checks the options that are given and have a kind.
 * @throws KitError `invalid_argument`
 */
export function expectOptions(
  caller: string,
  given: object,
  kinds: Readonly<Record<string, ArgumentKind>>,
): void {
  for (const [name, value] of Object.entries(given))
    if (value !== undefined && Object.hasOwn(kinds, name))
      expectArgument(`The option ${name} of ${caller}`, value, kinds[name]!);
}

export const someText: ArgumentKind = { takes: "some text", isRight: (given) => typeof given === "string" };

export const paths: ArgumentKind = {
  takes: "a list of paths",
  isShown: true,
  isRight: (given) => Array.isArray(given) && given.every((each) => typeof each === "string"),
};

export const aFunction: ArgumentKind = {
  takes: "a function",
  isRight: (given) => typeof given === "function",
};

export const aWholeNumber: ArgumentKind = {
  takes: "a whole number",
  isRight: Number.isInteger,
  isShown: true,
};

/** Infinity is one. */
export const aNumber: ArgumentKind = {
  takes: "a number",
  isShown: true,
  isRight: (given) => typeof given === "number" && !Number.isNaN(given),
};

export const anObject: ArgumentKind = { takes: "an object", isRight: isObject };

export const options: ArgumentKind = { takes: "an object of options", isRight: isObject };

export function oneOf(choices: readonly string[]): ArgumentKind {
  const isRight = (given: unknown) => choices.some((each) => each === given);
  return { takes: `one of ${choices.join(", ")}`, isRight, choices, isShown: true };
}

/** An object with these members, and what it is called. */
export function objectWith(takes: string, members: Readonly<Record<string, string>>): ArgumentKind {
  const isOfType = (value: unknown, type: string) =>
    type === "array" ? Array.isArray(value) : value !== null && typeof value === type;
  return {
    takes,
    isRight: (given) =>
      isObject(given) &&
      Object.entries(members).every(([name, type]) => isOfType((given as never)[name], type)),
  };
}

export function listOf(kind: ArgumentKind, takes: string): ArgumentKind {
  return { takes, isRight: (given) => Array.isArray(given) && given.every(kind.isRight) };
}

function isObject(given: unknown): given is object {
  return typeof given === "object" && given !== null && !Array.isArray(given);
}

/** Texts without anything that looks like a key or a password. Numbers are shown too. */
function isShort(given: unknown): boolean {
  if (typeof given === "number") return true;
  return typeof given === "string" && given.length <= 60 && !/ofapi_|bearer|@/i.test(given);
}

/** What something is, without its values: one of them may be a key. */
function described(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof (value as Partial<PromiseLike<unknown>>).then === "function") return "a promise: await it first";
  if (Array.isArray(value)) return "a list";
  if (typeof value !== "object") return `a ${typeof value}`;
  const keys = Object.keys(value)
    .slice(0, 5)
    .map((key) => (/^[\w.-]+$/.test(key) ? key : JSON.stringify(key)))
    .join(", ");
  return keys === "" ? "an object without fields" : `an object with ${keys}`;
}
