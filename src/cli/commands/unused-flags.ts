/** Options without effect beside others: who types one expects something that does not happen. */
import { KitError } from "../../openapi/kit-error.ts";
import { envName, flagName } from "../flag.ts";

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
  for (const { flags, when, because } of rules) {
    const unused = when ? flags.filter((key) => typed.has(key)).map((key) => `--${flagName(key)}`) : [];
    if (unused.length === 0) continue;
    const have = unused.length === 1 ? "has" : "have";
    const message = `${unused.join(", ")} ${have} no effect ${because}.`;
    throw new KitError("invalid_option", message, { option: unused[0] });
  }
}
