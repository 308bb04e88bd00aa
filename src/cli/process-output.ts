/** Standard output and standard error of the process. They may be a full disk, or a pipe that nobody reads any more. */
import type { Io } from "./io.ts";

/** The output streams of a process, or of a test. */
export interface OutputStreams {
  readonly stdout: NodeJS.WritableStream & { readonly writableNeedDrain?: boolean };
  readonly stderr: NodeJS.WritableStream;
}

export interface ProcessOutput extends Pick<Io, "stdout" | "stderr" | "drained"> {
  /** Whether text for standard output was lost. A pipe whose reader stopped early, as `head` does, loses nothing. */
  readonly hasFailed: () => boolean;
}

/** After the first error nothing more is written, and the error is reported once. No error ends the process. */
export function processOutput({ stdout, stderr }: OutputStreams): ProcessOutput {
  let failure: string | undefined;
  let isStderrOpen = true;
  const report = (text: string) => {
    if (isStderrOpen) stderr.write(text);
  };
  stderr.on("error", () => {
    isStderrOpen = false;
  });
  stdout.on("error", ({ code = "unknown" }: NodeJS.ErrnoException) => {
    if (failure !== undefined) return;
    failure = code;
    if (code !== "EPIPE")
      report(`Standard output cannot be written (${code}). Nothing more is written there.\n`);
  });
  return {
    stdout(text) {
      if (failure === undefined) stdout.write(text);
    },
    async drained() {
      if (stdout.writableNeedDrain && failure === undefined)
        await new Promise<void>((resolve) => {
          const events = ["drain", "error", "close"] as const;
          const end = () => {
            for (const event of events) stdout.off(event, end);
            resolve();
          };
          for (const event of events) stdout.on(event, end);
        });
      // Errors of a pipe come a moment later.
      await new Promise(setImmediate);
      return failure === undefined;
    },
    stderr: report,
    hasFailed: () => failure !== undefined && failure !== "EPIPE",
  };
}
