/** Reads the options of a command from its arguments and from environment variables. An option wins over its variable. */
import { parseArgs } from "node:util";
import { KitError } from "../openapi/kit-error.ts";
import { closestMatch } from "../openapi/text/closest.ts";
import { countOf } from "../openapi/text/count-of.ts";
import type { Command } from "./command.ts";
import {
  addressVariable,
  envName,
  type Flag,
  type FlagTable,
  type FlagValues,
  flagName,
  isOfService,
} from "./flag.ts";
import { readFlag } from "./flag-value.ts";

export interface ParsedFlags<T extends FlagTable> {
  readonly values: FlagValues<T>;
  /** The options that stand in the arguments; the others come from the environment, or are defaults. */
  readonly typed: ReadonlySet<string>;
  readonly positionals: readonly string[];
  /** The words after `--`, for a command that runs another one. */
  readonly words: readonly string[];
}

/** What the user typed: the arguments after the command's name, and the environment. */
export interface CommandInput {
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
export function parseFlags<const T extends FlagTable>(
  command: Command<T>,
  input: CommandInput,
): ParsedFlags<T> {
  const given = new Map<string, unknown>();
  const positionals: string[] = [];
  const { argv, words } = splitAtDashes(command, input.argv);
  for (const token of tokensOf(command, argv)) {
    if (token.kind === "positional") positionals.push(token.value);
    if (token.kind !== "option") continue;
    const { key, flag, text } = flagOf(command, token);
    const before = given.get(key) as readonly string[] | undefined;
    const read = readFlag(flag, { name: token.rawName, text });
    given.set(key, flag.type === "strings" ? [...(before ?? []), ...(read as readonly string[])] : read);
  }
  const typed = new Set(given.keys());
  for (const [key, flag] of Object.entries<Flag>(command.flags)) {
    if (given.has(key)) continue;
    const name = envName(key);
    const isOther = name === addressVariable || isOfService(name, input.env[name]);
    const text = isOther ? undefined : input.env[name];
    given.set(key, text ? readFlag(flag, { name, text }) : defaultValue(flag));
  }
  expectPositionals(command, positionals);
  return { values: Object.fromEntries(given) as FlagValues<T>, typed, positionals, words };
}

/** What stands after `--` belongs to the other command, options included. */
function splitAtDashes({ runs }: Command, argv: readonly string[]) {
  const dashes = runs === undefined ? -1 : argv.indexOf("--");
  return dashes < 0 ? { argv, words: [] } : { argv: argv.slice(0, dashes), words: argv.slice(dashes + 1) };
}

/**
 * Checks that there is a command to run.
 * @throws KitError `invalid_option`
 */
export function expectWords(command: Command, words: readonly string[]): void {
  if (words.length === 0) throw missingWords(command);
  if (words[0]?.trim() === "") throw missingWords(command, " The first word after it is empty.");
}

function missingWords({ name }: Command, detail = ""): KitError {
  const message = `\`${name}\` needs a command after --: smart-links ${name} -- npm test.${detail}`;
  return new KitError("invalid_option", message);
}

type Token = ReturnType<typeof tokensOf>[number];
type OptionToken = Extract<Token, { kind: "option" }>;

function tokensOf(command: Command, argv: readonly string[]) {
  const options = Object.fromEntries(
    Object.entries(command.flags).map(([key, flag]) => {
      const type = flag.type === "boolean" ? "boolean" : "string";
      return [flagName(key), { type }] as const;
    }),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** The flag that a token names, and the text that was given for it. */
function flagOf(command: Command, token: OptionToken) {
  const named = (name: string) => Object.keys(command.flags).find((key) => flagName(key) === name);
  const key = named(token.name);
  const negated = key === undefined && token.name.startsWith("no-") ? named(token.name.slice(3)) : undefined;
  const flag = command.flags[key ?? negated ?? ""];
  if (flag === undefined || (negated !== undefined && (flag.type !== "boolean" || token.inlineValue)))
    throw unknownOption(command, token);
  if (flag.type === "boolean") return { key: (key ?? negated)!, flag, text: token.value ?? String(!negated) };
  const missing = token.value === undefined || (!token.inlineValue && token.value.startsWith("--"));
  if (missing)
    throw new KitError("invalid_option", `${token.rawName} needs a value.`, { option: token.rawName });
  return { key: key!, flag, text: token.value };
}

/** Names the option alone: what follows it may be a secret. */
function unknownOption(command: Command, { name, rawName }: OptionToken): KitError {
  if (command.refused !== undefined && Object.hasOwn(command.refused, name)) {
    const refusal = command.refused[name];
    return new KitError("invalid_option", `There is no ${rawName}: ${refusal}`, { option: rawName });
  }
  const meant = closestMatch(name, Object.keys(command.flags).map(flagName));
  const suggestion = meant === undefined ? "" : ` Did you mean --${meant}?`;
  const message = `\`${command.name}\` has no option ${rawName}.${suggestion}`;
  return new KitError("unknown_option", message, { option: rawName });
}

function defaultValue(flag: Flag): unknown {
  if (flag.type === "boolean") return flag.default ?? false;
  return flag.type === "strings" ? (flag.default ?? []) : flag.default;
}

function expectPositionals(command: Command, positionals: readonly string[]): void {
  const names = Object.keys(command.positionals);
  const missing = names.slice(positionals.length).find((name) => !name.startsWith("["));
  if (missing !== undefined) {
    const message = `\`${command.name}\` needs ${missing}: ${command.positionals[missing]}.`;
    throw new KitError("invalid_option", message);
  }
  if (positionals.length > names.length) {
    if (command.runs !== undefined) throw missingWords(command);
    const takes = names.length === 0 ? "no argument" : names.join(" ");
    const message = `\`${command.name}\` takes ${takes}, and was given ${countOf(positionals.length, "argument")}.`;
    throw new KitError("invalid_option", message);
  }
}
