/** A world that remembers what was written to it. */
import type { Io } from "../../src/cli/io.ts";

export interface FakeIo extends Io {
  readonly written: { stdout: string; stderr: string };
}

export function fakeIo(changes: Partial<Io> = {}): FakeIo {
  const written = { stdout: "", stderr: "" };
  return {
    stdout: (text) => {
      written.stdout += text;
    },
    stderr: (text) => {
      written.stderr += text;
    },
    env: {},
    isTerminal: { stdout: false, stderr: false },
    now: () => 0,
    ...changes,
    written,
  };
}
