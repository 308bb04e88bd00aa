/** Runs a command apart from the terminal: its output is kept, and it ends when its time is up. */
import { ChildProcess } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { type CommandEnd, endOf, startCommand } from "./command-end.ts";
import { outputTail } from "./output-tail.ts";
import { forgetGroup, killGroup, noteGroup } from "./process-groups.ts";
import { tailWithoutKeys } from "./without-keys.ts";

export interface CaptureOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string | undefined;
  /** Milliseconds after which the command is ended. */
  readonly timeoutMs: number;
  /** Ends the command when it aborts. */
  readonly signal: AbortSignal;
  /** Left out of the output, as all keys are. */
  readonly key: string | undefined;
}

export interface CapturedRun {
  readonly end: CommandEnd;
  readonly isTimedOut: boolean;
  /** The last characters of standard output and standard error, as they came, but for keys. */
  readonly output: string;
}

/** Characters of output that are kept of one command. */
const mostOutput = 32_768;

/** Time to end after SIGTERM, before SIGKILL. */
const graceMs = 1000;

/** Time to read the rest of the output after the end. */
const drainMs = 1000;

/** The command has no standard input, and leads a process group: when it ends, whatever it started is ended too. */
export async function runCaptured(words: readonly string[], options: CaptureOptions): Promise<CapturedRun> {
  const { env, cwd, timeoutMs, signal } = options;
  const command = startCommand(words, { stdio: ["ignore", "pipe", "pipe"], detached: true, env, cwd });
  if (!(command instanceof ChildProcess)) return { end: command, isTimedOut: false, output: "" };
  const { add, text } = outputTail(mostOutput);
  for (const stream of [command.stdout, command.stderr]) stream?.on("data", add);
  const group = command.pid;
  let isTimedOut = false;
  let grace: NodeJS.Timeout | undefined;
  const stop = () => {
    if (group === undefined || grace !== undefined) return;
    killGroup(group, "SIGTERM");
    grace = setTimeout(() => killGroup(group), graceMs);
  };
  const timer = setTimeout(() => {
    isTimedOut = true;
    stop();
  }, timeoutMs);
  signal.addEventListener("abort", stop);
  if (signal.aborted) stop();
  if (group !== undefined) noteGroup(group);
  const closed = new Promise((resolve) => command.once("close", resolve));
  const end = await endOf(command);
  clearTimeout(timer);
  clearTimeout(grace);
  signal.removeEventListener("abort", stop);
  if (group !== undefined) {
    killGroup(group);
    forgetGroup(group);
    // Until the last output was read. A process that has left the group may hold the pipes for ever.
    await Promise.race([closed, wait(drainMs, undefined, { ref: false })]);
  }
  command.stdout?.destroy();
  command.stderr?.destroy();
  return { end, isTimedOut, output: tailWithoutKeys(text(), options.key) };
}
