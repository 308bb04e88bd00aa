/** The end of a command on an error of the kit itself: one line, and an exit code that means nothing else. */

/** The exit code of an internal error, as in sysexits.h. */
export const internalErrorCode = 70;

/** Reports an error on standard error. Returns the exit code. */
export function reportInternalError(error: unknown): number {
  process.stderr.write(`${internalErrorLine(error)}\n`);
  return internalErrorCode;
}

export function endWithInternalError(error: unknown): never {
  process.exit(reportInternalError(error));
}

/** Names the kind and the place. The message is left out: it may quote a key or what a target sent. */
export function internalErrorLine(error: unknown): string {
  const { code, name, stack } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  const words = [name, code].filter((word) => word && /^[\w.-]{1,60}$/.test(word));
  const kind = words.join(" ") || "an exception";
  const place = /^ +at .*?([\w.-]+:\d+:\d+)\)?$/m.exec(stack ?? "")?.[1];
  return `Internal error (${kind}${place === undefined ? "" : ` at ${place}`}). Please report it, with the command and without the key.`;
}
