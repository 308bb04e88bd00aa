/** Runs a command in the place of the kit: with its standard streams and its signals. */
import { ChildProcess, spawn } from "node:child_process";
import { isatty } from "node:tty";
import { type CommandEnd, endOf, notStarted } from "./command-end.ts";

export interface CommandSetting {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string | undefined;
}

/** Resolves when the command has ended. Until then signals go to the command. */
export async function runAttached(words: readonly string[], setting: CommandSetting): Promise<CommandEnd> {
  const [program = "", ...args] = words;
  const child = start(program, args, setting);
  if (!(child instanceof ChildProcess)) return child;
  using _forwarding = forwardSignals(child);
  return await endOf(child);
}

function start(program: string, args: readonly string[], { env, cwd }: CommandSetting) {
  try {
    return spawn(program, args, { stdio: "inherit", env, ...(cwd === undefined ? {} : { cwd }) });
  } catch (error) {
    return notStarted(error as NodeJS.ErrnoException);
  }
}

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

function forwardSignals(child: ChildProcess): Disposable {
  const forward = (signal: NodeJS.Signals) => {
    // A terminal sends Ctrl+C to every process of the foreground: the command has it already, and a second one would
    // make many test runners give up at once.
    if (signal === "SIGINT" && [0, 1, 2].some(isatty)) return;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, forward);
  return {
    [Symbol.dispose]() {
      for (const signal of signals) process.off(signal, forward);
    },
  };
}
