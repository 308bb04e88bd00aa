/** How a command ended that the kit has run. */
import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { constants } from "node:os";

export type CommandEnd =
  | { readonly kind: "exited"; readonly code: number }
  | { readonly kind: "killed"; readonly signal: NodeJS.Signals }
  /** `reason` is the error code of the system, such as `ENOENT`. */
  | { readonly kind: "not_started"; readonly reason: string };

/** The exit code that a shell gives: that of the command, 128 + n for a signal, 127 not found, 126 not executable. */
export function exitCodeOf(end: CommandEnd): number {
  switch (end.kind) {
    case "exited":
      return end.code;
    case "killed":
      return 128 + constants.signals[end.signal];
    case "not_started":
      return end.reason === "ENOENT" ? 127 : 126;
    default:
      return end satisfies never;
  }
}

/** As the rest of a sentence that begins with the command. */
export function describeEnd(end: CommandEnd): string {
  switch (end.kind) {
    case "exited":
      return `ended with exit code ${end.code}`;
    case "killed":
      return `was ended by ${end.signal}`;
    case "not_started":
      return `could not be started: ${reasons[end.reason] ?? "the system refused it"} (${end.reason})`;
    default:
      return end satisfies never;
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such program",
  EACCES: "it is not an executable file",
  E2BIG: "its arguments are too long",
};

/** Starts a command. Where the system refuses to, the command has ended. */
export function startCommand(
  [program = "", ...args]: readonly string[],
  options: SpawnOptions,
): ChildProcess | CommandEnd {
  try {
    return spawn(program, args, options);
  } catch (error) {
    return notStarted(error as NodeJS.ErrnoException);
  }
}

/** How a child process ends. Output that its own children still write is not waited for. */
export function endOf(child: ChildProcess): Promise<CommandEnd> {
  return new Promise((resolve) => {
    child.once("error", (error) => {
      // A signal that cannot be delivered is reported as an error too.
      if (child.pid === undefined) resolve(notStarted(error));
    });
    child.once("exit", (code, signal) =>
      resolve(signal === null ? { kind: "exited", code: code ?? 0 } : { kind: "killed", signal }),
    );
  });
}

function notStarted({ code = "unknown" }: NodeJS.ErrnoException): CommandEnd {
  return { kind: "not_started", reason: code };
}
