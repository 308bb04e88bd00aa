/** Puts a server under load, and measures what that costs. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cpuSeconds } from "../process-facts.ts";
import type { Requests } from "../requests.ts";
import type { Running } from "../running.ts";
import { generate } from "./generator.ts";

/** What is requested, over how many connections, and for how long. */
export interface Load {
  readonly requests: Requests;
  readonly connections: number;
  readonly seconds: number;
}

/** What one period of load gave. */
export interface Measurement {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  /** CPU seconds of the server in a second, all its threads together: 1 is one core. */
  readonly busy: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** More than any server here responds to. */
const mostPerSecond = 100_000;

const folder = mkdtempSync(join(tmpdir(), "smart-links-load-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/**
 * Runs one period of load.
 * @throws when a request fails or is sent twice though it should be new: such figures mean nothing.
 */
export async function underLoad(server: Running, load: Load): Promise<Measurement> {
  const { connections, seconds, requests } = load;
  const count = requests.isRepeated ? 1 : Math.ceil(mostPerSecond * Math.max(1, seconds));
  const pathsFile = join(folder, `paths-${files++}.txt`);
  writeFileSync(pathsFile, Array.from({ length: count }, requests.next).join("\n"));
  const before = cpuSeconds(server.pid);
  const sent = await generate({ url: server.url, connections, seconds, pathsFile });
  rmSync(pathsFile);
  if (sent.failed > 0)
    throw new Error(`${server.name}: ${sent.failed} requests failed, such as ${requests.next()}`);
  if (!requests.isRepeated && sent.responses > count)
    throw new Error(`${server.name}: ${sent.responses} responses to ${count} different requests`);
  if (sent.responses === 0) return underLoad(server, { ...load, seconds: Math.max(1, 2 * seconds) });
  const cpu = cpuSeconds(server.pid) - before;
  return {
    perSecond: sent.responses / sent.seconds,
    perCpuSecond: sent.responses / cpu,
    busy: cpu / sent.seconds,
    p50Ms: sent.p50Ms,
    p99Ms: sent.p99Ms,
  };
}
