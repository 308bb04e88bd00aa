/** Errors of the sandbox and of the checks, reported in the words of the command line. */
import type { KitError, KitErrorCode } from "../openapi/kit-error.ts";
import type { Command } from "./command.ts";
import { envName, flagName } from "./flag.ts";
import type { CommandInput } from "./flags.ts";

/** What to do on the command line, where it is not what a program would do. */
const typedHints: { readonly [C in KitErrorCode]?: string } = {
  invalid_option: "See `smart-links --help` for the options and the values they take.",
  unknown_option: "See `smart-links --help` for the options.",
  port_in_use: "Stop the other program, choose another port with --port, or take any free one with --port 0.",
  invalid_recording:
    "Make a recording with `smart-links record TARGET --out FILE`. `smart-links verify FILE --operation NAME` checks one saved response.",
  invalid_known_findings:
    "Make a file of known findings with `smart-links verify TARGET --update-known FILE`.",
  invalid_behaviour: "Make a behaviour file with `smart-links verify TARGET --learn FILE`.",
};

export interface TypedError {
  /** The message, or a line for each mistake. */
  readonly lines: readonly string[];
  readonly hint: string;
}

/**
 * The error with options as they are typed, such as `--fail-kinds` or `SMART_LINKS_FAIL_KINDS`, where it names them as in
 * process, and with a hint at the command's own help.
 * @param command Undefined before it is known which one is meant.
 */
export function namedAsTyped(error: KitError, command: Command | undefined, input: CommandInput): TypedError {
  const { lines = [error.message] } = error.facts as { readonly lines?: readonly string[] };
  const hint = typedHints[error.code] ?? error.hint;
  if (!command) return { lines, hint };
  return {
    lines: lines.map((line) => withFlags(beginningAsTyped(line, command, input), command)),
    hint: withFlags(hint.replace("smart-links --help", `smart-links ${command.name} --help`), command),
  };
}

/** Where a line begins with the name in process (`failKinds`) or in a query (`date_start`). */
function beginningAsTyped(line: string, command: Command, { argv, env }: CommandInput): string {
  const key = Object.keys(command.flags).find((each) =>
    [each, flagName(each).replaceAll("-", "_")].some((name) => line.startsWith(`${name} is `)),
  );
  if (key === undefined) return line;
  const flag = `--${flagName(key)}`;
  const isTyped = argv.some((word) => word === flag || word.startsWith(`${flag}=`));
  const name = !isTyped && env[envName(key)] ? envName(key) : flag;
  return name + line.slice(line.indexOf(" is "));
}

/** `the option postbackHosts (--postback-hosts)`, with the flag or without, is `--postback-hosts`. */
function withFlags(text: string, { flags }: Command): string {
  return text.replaceAll(/\b[Tt]he option (\w+)(?: \((--[\w-]+)\))?/g, (whole, key: string, flag?: string) =>
    Object.hasOwn(flags, key) ? `--${flagName(key)}` : (flag ?? whole),
  );
}
