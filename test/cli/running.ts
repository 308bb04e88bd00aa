/** The command line as a process of its own. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { commandFile } from "../support/built.ts";

const folder = new URL("../../", import.meta.url);

export interface Running extends AsyncDisposable {
  readonly process: ChildProcess;
  /** Waits for text on standard output that fits. */
  printed(pattern: RegExp): Promise<RegExpExecArray>;
  /** Waits for the end. */
  ended(): Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `smart-links ARGS` as it was built. */
export function smartLinks(args: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const child = spawn(process.execPath, [commandFile, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, ...env },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const closed = once(child, "close").then(([code]) => code as number | null);
  return {
    process: child,
    async printed(pattern) {
      for (;;) {
        const match = pattern.exec(stdout);
        if (match) return match;
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${stdout}${stderr}`);
        await Promise.race([once(child.stdout, "data"), closed]);
      }
    },
    ended: async () => ({ code: await closed, stdout, stderr }),
    async [Symbol.asyncDispose]() {
      child.kill("SIGKILL");
      await closed;
    },
  };
}
