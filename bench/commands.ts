/** How long whole commands take, as processes of their own. */
import { execFileSync, spawnSync } from "node:child_process";
import { closeSync, openSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Server, start } from "./running.ts";
import { median, quantile } from "./statistics.ts";

export interface CommandTimes {
  /** Seconds of a `verify` of the mock with everything that it checks by default: the best decile, and the median. */
  readonly verifySeconds: number;
  readonly verifyMedianSeconds: number;
  /** Requests of that run. */
  readonly verifyRequests: number;
  /** Seconds of a `mutate` of a command that takes a second. */
  readonly mutateSeconds: number;
  readonly mutants: number;
  /** Rows that one `sample --rows --all` writes in a second: the best run. */
  readonly rowsPerSecond: number;
}

export interface CommandEffort {
  readonly times: number;
  readonly mutants: number;
}

/** @param folder For what the commands write. */
export async function commandTimes(
  mock: Server,
  { folder, effort }: { readonly folder: string; readonly effort: CommandEffort },
): Promise<CommandTimes> {
  const verified = await verifications(mock, effort.times);
  const mutants = run(["mutate", "--list"])
    .stdout.split("\n")
    .flatMap((line) => /^ {2}([a-z0-9-]+) /.exec(line)?.[1] ?? [])
    .slice(0, effort.mutants);
  const client = fileURLToPath(new URL("servers/client.mjs", import.meta.url));
  const mutated = run(["mutate", "--only", mutants.join(), "--", process.execPath, client]);
  const rates = Array.from({ length: effort.times }, () => rowsPerSecond(join(folder, "rows.ndjson")));
  return {
    verifySeconds: quantile(verified.seconds, 0.1),
    verifyMedianSeconds: median(verified.seconds),
    verifyRequests: verified.requests,
    mutateSeconds: mutated.seconds,
    mutants: mutants.length,
    rowsPerSecond: Math.max(...rates),
  };
}

async function verifications(mock: Server, times: number) {
  const running = await start(mock);
  try {
    const runs = Array.from({ length: times }, () => run(["verify", running.url, "--report", "json"]));
    const { reports } = JSON.parse(runs[0]?.stdout ?? "{}") as { reports: readonly { requests: number }[] };
    const requests = reports.reduce((sum, report) => sum + report.requests, 0);
    return { seconds: runs.map(({ seconds }) => seconds), requests };
  } finally {
    await running.stop();
  }
}

function rowsPerSecond(file: string): number {
  const written = openSync(file, "w");
  try {
    const { seconds } = run(
      [
        ...["sample", "--rows", "--all", "--clicks-per-day", "20000"],
        ...["--date-start", "2026-01-01", "--date-end", "2026-01-31"],
      ],
      written,
    );
    return Number.parseInt(execFileSync("wc", ["-l", file], { encoding: "utf8" }), 10) / seconds;
  } finally {
    closeSync(written);
  }
}

function run(args: readonly string[], stdout: "pipe" | number = "pipe") {
  const startedMs = performance.now();
  const { status, stdout: text } = spawnSync(process.execPath, [main, ...args], {
    encoding: "utf8",
    stdio: ["ignore", stdout, "inherit"],
    maxBuffer: 1e8,
  });
  if (status !== 0) throw new Error(`smart-links ${args[0]} ended with ${status}`);
  return { seconds: (performance.now() - startedMs) / 1000, stdout: text };
}

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
