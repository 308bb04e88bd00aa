/** Errors of the sandbox, reported in the words of the command line. */
import type { KitError } from "../openapi/kit-error.ts";
import type { Command } from "./command.ts";
import { envName, flagName } from "./flag.ts";
import type { CommandInput } from "./flags.ts";

/**
 * The error with the option as it was given, such as `--fail-kinds` or `SMART_LINKS_FAIL_KINDS`, where its message
 * begins with the name in process (`failKinds`) or in a query (`date_start`), and with a hint at the command's own help.
 */
export function namedAsTyped(error: KitError, command: Command, { argv, env }: CommandInput) {
  const key = Object.keys(command.flags).find((each) =>
    [each, flagName(each).replaceAll("-", "_")].some((name) => error.message.startsWith(`${name} is `)),
  );
  const hint = error.hint.replace("smart-links --help", `smart-links ${command.name} --help`);
  if (key === undefined) return { message: error.message, hint };
  const flag = `--${flagName(key)}`;
  const isTyped = argv.some((word) => word === flag || word.startsWith(`${flag}=`));
  const name = !isTyped && env[envName(key)] ? envName(key) : flag;
  return { message: name + error.message.slice(error.message.indexOf(" is ")), hint };
}
