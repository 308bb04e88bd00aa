/** Options without effect beside others: who types one expects something that does not happen. */
import { KitError } from "../../openapi/kit-error.ts";
import { envName, flagName } from "../flag.ts";
import type { Io } from "../io.ts";

/** Options that have no effect in some situation. */
export interface UnusedFlags {
  /** Keys in the table of the command. */
  readonly flags: readonly string[];
  /** Whether the situation is there. */
  readonly when: boolean;
  /** What follows "has no effect". */
  readonly because: string;
}

/** How an option was given: by its own name, or by its variable. */
export function typedName(typed: ReadonlySet<string>, key: string): string {
  return typed.has(key) ? `--${flagName(key)}` : envName(key);
}

/**
 * Refuses options that were typed and have no effect. A variable of the environment is not refused: it may be meant for
 * other commands.
 * @param typed The options that stand in the arguments.
 * @throws KitError `invalid_option`
 */
export function refuseUnused(typed: ReadonlySet<string>, rules: readonly UnusedFlags[]): void {
  for (const { option, message } of unusedIn(typed, rules))
    throw new KitError("invalid_option", message, { option });
}

/** Says on standard error which options that were typed have no effect, where the result is right without them. */
export function noteUnused(typed: ReadonlySet<string>, rules: readonly UnusedFlags[], io: Io): void {
  for (const { message } of unusedIn(typed, rules)) io.stderr(`${message}\n`);
}

function* unusedIn(typed: ReadonlySet<string>, rules: readonly UnusedFlags[]) {
  for (const { flags, when, because } of rules) {
    const unused = when ? flags.filter((key) => typed.has(key)).map((key) => `--${flagName(key)}`) : [];
    const have = unused.length === 1 ? "has" : "have";
    if (unused.length > 0)
      yield { option: unused[0] as string, message: `${unused.join(", ")} ${have} no effect ${because}.` };
  }
}
