/** Lets a command that runs others end in order on a signal. */
import { constants } from "node:os";
import { onSignal } from "../../files.ts";

export interface Stop extends Disposable {
  /** Aborts at the first signal. The second one ends the process at once. */
  readonly signal: AbortSignal;
  /** 128 + n for signal n; undefined when none came. */
  readonly exitCode: () => number | undefined;
}

export function stopOnSignal(): Stop {
  const controller = new AbortController();
  let exitCode: number | undefined;
  const guard = onSignal((signal) => {
    if (exitCode !== undefined) process.exit(exitCode);
    exitCode = 128 + constants.signals[signal];
    controller.abort();
  });
  return { ...guard, signal: controller.signal, exitCode: () => exitCode };
}
