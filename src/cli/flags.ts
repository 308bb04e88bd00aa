/** Options as a table: each has a type, a help line, and a twin in the environment. A flag wins over its twin. */
import { parseArgs } from "node:util";
import { closest } from "../openapi/closest.ts";
import { KitError } from "../openapi/kit-error.ts";
import { readFlag } from "./flag-value.ts";

interface Named {
  /** What it does, as a phrase for the help text. */
  readonly help: string;
  /** What the help text calls the value, such as `FILE`. */
  readonly value?: string;
}

/** One option. Its name is its key in the table: `clicksPerDay` is `--clicks-per-day`. */
export type Flag =
  | (Named & { readonly type: "boolean"; readonly default?: boolean })
  | (Named & { readonly type: "string"; readonly default?: string })
  | (Named & { readonly type: "strings"; readonly default?: readonly string[] })
  | (Named & { readonly type: "integer" | "number"; readonly min?: number; readonly max?: number } & {
      readonly default?: number;
    })
  | (Named & { readonly type: "choice"; readonly choices: readonly string[]; readonly default?: string })
  /** Read as UTC, given as `2026-01-31T23:59:59Z`; `day` is the end of the day that a bare date means. */
  | (Named & { readonly type: "instant"; readonly day?: "start" | "end"; readonly default?: string });

export type FlagTable = Readonly<Record<string, Flag>>;

/** A command: what it is called, what it takes, and what it does. */
export interface Command<T extends FlagTable = FlagTable> {
  readonly name: string;
  readonly about: string;
  readonly flags: T;
  /** The arguments without dashes, in order; `[NAME]` may be left out. */
  readonly positionals: Readonly<Record<string, string>>;
  /** Flags that people may expect, with the reason why there is none. */
  readonly refused?: Readonly<Record<string, string>>;
  readonly examples?: readonly string[];
}

type Given<F extends Flag> = F extends { readonly type: "boolean" }
  ? boolean
  : F extends { readonly type: "integer" | "number" }
    ? number
    : F extends { readonly type: "strings" }
      ? readonly string[]
      : F extends { readonly choices: readonly (infer C)[] }
        ? C
        : string;

/** `false` and no strings are what their types mean when nobody says anything; the others may be undefined. */
type Always<F extends Flag> = F extends
  | { readonly default: unknown }
  | { readonly type: "boolean" | "strings" }
  ? never
  : undefined;

/** The values of a table's options. */
export type FlagValues<T extends FlagTable> = { readonly [K in keyof T]: Given<T[K]> | Always<T[K]> };

export interface Parsed<T extends FlagTable> {
  readonly values: FlagValues<T>;
  readonly positionals: readonly string[];
}

/** What was typed: the arguments after the command's name, and the environment. */
export interface Typed {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether help was asked for, so that nothing else of the arguments matters. */
export function wantsHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  return argv.slice(0, end < 0 ? argv.length : end).some((word) => word === "--help" || word === "-h");
}

/**
 * Reads options and arguments.
 * @throws KitError `unknown_option`, `invalid_option`
 */
export function parseFlags<const T extends FlagTable>(command: Command<T>, typed: Typed): Parsed<T> {
  const given = new Map<string, unknown>();
  const positionals: string[] = [];
  for (const token of tokensOf(command, typed.argv)) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { key, flag, said } = flagOf(command, token);
    const before = given.get(key) as readonly string[] | undefined;
    const read = readFlag(flag, { name: token.rawName, text: said });
    given.set(key, flag.type === "strings" ? [...(before ?? []), ...(read as readonly string[])] : read);
  }
  for (const [key, flag] of Object.entries<Flag>(command.flags)) {
    if (given.has(key)) continue;
    const name = envName(key);
    const text = typed.env[name];
    given.set(key, text ? readFlag(flag, { name, text }) : unsaid(flag));
  }
  expectPositionals(command, positionals);
  return { values: Object.fromEntries(given) as FlagValues<T>, positionals };
}

/** `clicksPerDay` is `--clicks-per-day`. */
export function flagName(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** `clicksPerDay` is `SMART_LINKS_CLICKS_PER_DAY`. */
export function envName(key: string): string {
  return `SMART_LINKS_${flagName(key).replaceAll("-", "_").toUpperCase()}`;
}

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

function tokensOf(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([key, flag]) => [
      flagName(key),
      { type: flag.type === "boolean" ? ("boolean" as const) : ("string" as const) },
    ]),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** The flag that a token names, and what was said for it. */
function flagOf(command: Command, token: OptionToken) {
  const named = (name: string) => Object.keys(command.flags).find((key) => flagName(key) === name);
  const key = named(token.name);
  const negated = key === undefined && token.name.startsWith("no-") ? named(token.name.slice(3)) : undefined;
  const flag = command.flags[key ?? negated ?? ""];
  if (flag === undefined || (negated !== undefined && (flag.type !== "boolean" || token.inlineValue))) {
    throw unknownOption(command, token);
  }
  if (flag.type === "boolean") return { key: (key ?? negated)!, flag, said: token.value ?? String(!negated) };
  const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith("--"));
  if (missing) {
    throw new KitError("invalid_option", `${token.rawName} needs a value.`, { option: token.rawName });
  }
  return { key: key!, flag, said: token.value };
}

/** Names the option alone: what follows it may be a secret. */
function unknownOption(command: Command, { name, rawName }: OptionToken): KitError {
  if (command.refused !== undefined && Object.hasOwn(command.refused, name)) {
    const refusal = command.refused[name];
    return new KitError("invalid_option", `There is no ${rawName}: ${refusal}`, { option: rawName });
  }
  const meant = closest(name, Object.keys(command.flags).map(flagName));
  const suggestion = meant === undefined ? "" : ` Did you mean --${meant}?`;
  return new KitError("unknown_option", `\`${command.name}\` has no option ${rawName}.${suggestion}`, {
    option: rawName,
  });
}

function unsaid(flag: Flag): unknown {
  if (flag.type === "boolean") return flag.default ?? false;
  return flag.type === "strings" ? (flag.default ?? []) : flag.default;
}

function expectPositionals(command: Command, positionals: readonly string[]): void {
  const names = Object.keys(command.positionals);
  const missing = names.slice(positionals.length).find((name) => !name.startsWith("["));
  if (missing !== undefined) {
    throw new KitError(
      "invalid_option",
      `\`${command.name}\` needs ${missing}: ${command.positionals[missing]}.`,
    );
  }
  if (positionals.length > names.length) {
    const takes = names.length === 0 ? "no argument" : names.join(" ");
    const message = `\`${command.name}\` takes ${takes}, and was given ${positionals.length} arguments.`;
    throw new KitError("invalid_option", message);
  }
}
