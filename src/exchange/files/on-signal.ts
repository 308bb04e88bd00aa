/** Listens to the signals by which a process is asked to end. */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Calls `listener` at each of these signals, until the returned guard is disposed. */
export function onSignal(listener: (signal: NodeJS.Signals) => void): Disposable {
  for (const signal of signals) process.on(signal, listener);
  return {
    [Symbol.dispose]() {
      for (const signal of signals) process.off(signal, listener);
    },
  };
}
