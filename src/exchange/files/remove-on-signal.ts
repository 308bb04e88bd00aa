/** Removes a file when a signal ends the process. */
import { rmSync } from "node:fs";
import { onSignal } from "./on-signal.ts";

/** Removes the file on a signal, until the returned guard is disposed. The signal then has its usual effect. */
export function removeOnSignal(path: string): Disposable {
  const guard = onSignal((signal) => {
    rmSync(path, { force: true });
    guard[Symbol.dispose]();
    // With a listener of its own, the process decides itself how it ends.
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  });
  return guard;
}
