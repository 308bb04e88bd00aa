/** The process groups of commands that run apart from the terminal. None survives the kit. */

const groups = new Set<number>();

/** Ends a group at once, with every process that its command has started and that has not left it. */
export function killGroup(group: number, signal: NodeJS.Signals = "SIGKILL"): void {
  try {
    // A negative number stands for a group. Windows has no groups: there the first process alone is ended.
    process.kill(process.platform === "win32" ? group : -group, signal);
  } catch {
    // It has ended already.
  }
}

/** Notes a group, so that it ends with the kit. */
export function noteGroup(group: number): void {
  if (groups.size === 0) process.once("exit", killAll);
  groups.add(group);
}

export function forgetGroup(group: number): void {
  groups.delete(group);
  if (groups.size === 0) process.off("exit", killAll);
}

function killAll(): void {
  for (const group of groups) killGroup(group);
}
