/** Runs a command in the place of the kit: with its standard streams and its signals. */
import { ChildProcess } from "node:child_process";
import { isatty } from "node:tty";
import { onSignal } from "../../files.ts";
import { type CommandEnd, endOf, startCommand } from "./command-end.ts";

export interface CommandSetting {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string | undefined;
}

/** Resolves when the command has ended. Until then signals go to the command. */
export async function runAttached(words: readonly string[], setting: CommandSetting): Promise<CommandEnd> {
  const child = startCommand(words, { stdio: "inherit", ...setting });
  if (!(child instanceof ChildProcess)) return child;
  using _forwarding = onSignal((signal) => {
    // A terminal sends Ctrl+C to every process of the foreground: the command has it already, and a second one would
    // make many test runners give up at once.
    if (signal !== "SIGINT" || ![0, 1, 2].some(isatty)) child.kill(signal);
  });
  return await endOf(child);
}
