/** The program that sends the requests: wrk where it is installed, else autocannon. Each runs in a process of its own. */
import { execFile, spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export interface GeneratorInput {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** A file with a path on each line. They are requested in turn, from the start again after the last. */
  readonly pathsFile: string;
}

/** What a generator has seen. */
export interface GeneratorOutput {
  readonly responses: number;
  /** Requests without a response, and responses that are not a 200. */
  readonly failed: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export const generatorName = spawnSync("wrk", ["-v"]).error === undefined ? "wrk" : "autocannon";

export async function generate(input: GeneratorInput): Promise<GeneratorOutput> {
  const [program, ...args] = commands[generatorName](input) as [string, ...string[]];
  const running = promisify(execFile)(program, args);
  // wrk counts whole seconds only. It ends, and reports, when it is interrupted.
  const timer =
    generatorName === "wrk" && input.seconds < 1
      ? setTimeout(() => running.child.kill("SIGINT"), 300 + input.seconds * 1000)
      : undefined;
  const { stdout } = await running;
  clearTimeout(timer);
  return JSON.parse(stdout.trimEnd().split("\n").at(-1) as string);
}

const commands = {
  // One thread is enough: the processor that is left for it sends faster than one server responds.
  wrk: ({ url, connections, seconds, pathsFile }: GeneratorInput) => [
    "wrk",
    ...["-t", "1", "-c", String(connections), "-d", String(Math.ceil(seconds)), "--timeout", "120"],
    ...["-s", fileURLToPath(new URL("wrk.lua", import.meta.url)), url, "--", pathsFile],
  ],
  autocannon: ({ url, connections, seconds, pathsFile }: GeneratorInput) => [
    process.execPath,
    fileURLToPath(new URL("autocannon.mjs", import.meta.url)),
    ...[url, String(connections), String(seconds), pathsFile],
  ],
};
