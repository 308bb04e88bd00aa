/** Input and output of a command, so that tests can replace them. */
export interface Io {
  /** Writes text to standard output, as it is. */
  readonly stdout: (text: string) => void;
  /** Resolves when standard output takes more; false when it takes nothing any more. */
  readonly drained?: () => Promise<boolean>;
  /** Writes text to standard error, as it is. */
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard output and standard error are terminals. */
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Folder that relative paths start from; that of the process when absent. */
  readonly cwd?: string;
  /** The current time, in milliseconds since 1970. */
  readonly now: () => number;
}

/** What the process brings along, apart from its output. */
export const processIo: Omit<Io, "stdout" | "stderr"> = {
  env: process.env,
  isTerminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  now: Date.now,
};
