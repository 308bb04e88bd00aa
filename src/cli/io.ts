/** What a command may touch of the world, so that tests can hand it another one. */
export interface Io {
  /** Writes text to standard output, as it is. */
  readonly stdout: (text: string) => void;
  /** Writes text to standard error, as it is. */
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a person sees standard output, standard error. */
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean };
  /** Folder that relative paths start from; that of the process when absent. */
  readonly cwd?: string;
  /** The present, in milliseconds since 1970. */
  readonly now: () => number;
}

/** The world as it is. */
export const processIo: Io = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  env: process.env,
  isTerminal: { stdout: process.stdout.isTTY === true, stderr: process.stderr.isTTY === true },
  now: Date.now,
};
