/** A mock in a process of its own, so that a crash is seen as an exit code. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { commandFile } from "../../support/built.ts";

export interface MockProcess {
  readonly port: number;
  /** What went wrong so far: an exit, or text on stderr; undefined when nothing did. */
  readonly failure: () => string | undefined;
  /** Sends a signal and waits for the end of the process. */
  readonly stop: (signal: "SIGTERM" | "SIGINT") => Promise<Stopped>;
  /** Physical memory; undefined where there is no /proc. */
  readonly residentMegabytes: () => number | undefined;
  readonly openDescriptors: () => number | undefined;
}

export interface Stopped {
  readonly code: number | null;
  readonly stderr: string;
  readonly tookMs: number;
}

export interface MockProcesses extends Disposable {
  readonly start: (...flags: readonly string[]) => Promise<MockProcess>;
}

/** Starts the built command. `TEST_MOCK` names the main.js of another build, and `TEST_NODE` another Node. */
export function mockProcesses(): MockProcesses {
  const children: ChildProcess[] = [];
  const { TEST_MOCK = commandFile, TEST_NODE = process.execPath } = process.env;
  return {
    start(...flags) {
      const child = spawn(TEST_NODE, [TEST_MOCK, "mock", "--port", "0", ...flags], {
        env: { PATH: process.env.PATH },
        stdio: ["ignore", "pipe", "pipe"],
      });
      children.push(child);
      return running(child);
    },
    [Symbol.dispose]() {
      for (const child of children) child.kill("SIGKILL");
    },
  };
}

async function running(child: ChildProcess): Promise<MockProcess> {
  let [stdout, stderr] = ["", ""];
  child.stdout?.on("data", (chunk) => (stdout += chunk));
  child.stderr?.on("data", (chunk) => (stderr += chunk));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const ended = once(child, "exit");
  while (!/listening on http\S+:\d+/.test(stdout)) {
    if (hasEnded()) throw new Error(`The mock did not start: ${stderr}`);
    await sleep(10);
  }
  return {
    port: Number(/listening on http\S+:(\d+)/.exec(stdout)?.[1]),
    failure() {
      if (hasEnded()) return `the mock ended with ${child.exitCode ?? child.signalCode}: ${stderr}`;
      return stderr === "" ? undefined : `stderr: ${stderr}`;
    },
    async stop(signal) {
      const startMs = performance.now();
      child.kill(signal);
      await Promise.race([ended, sleep(10_000)]);
      return { code: child.exitCode, stderr, tookMs: performance.now() - startMs };
    },
    residentMegabytes: () =>
      whereLinux(() => {
        const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1];
        return Number(kilobytes) / 1024;
      }),
    openDescriptors: () => whereLinux(() => readdirSync(`/proc/${child.pid}/fd`).length),
  };
}

function whereLinux(read: () => number): number | undefined {
  return process.platform === "linux" ? read() : undefined;
}
