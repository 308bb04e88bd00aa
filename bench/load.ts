/** Putting a server under load, and measuring what that costs. */
import autocannon from "autocannon";
import { cpuSeconds } from "./process-facts.ts";
import type { Running } from "./running.ts";
import { quantile } from "./statistics.ts";

/** What is requested, over how many connections, and for how long. */
export interface Load {
  /** Gives the path of the next request. */
  readonly path: () => string;
  readonly connections: number;
  readonly seconds: number;
}

/** What one period of load gave. */
export interface Measurement {
  readonly perSecond: number;
  readonly perCpuSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/** Runs one period of load. Throws when a response is not a 200, because such figures would mean nothing. */
export async function underLoad(server: Running, load: Load): Promise<Measurement> {
  const before = cpuSeconds(server.pid);
  const startedMs = performance.now();
  const { latenciesMs, endedMs } = await responsesOf(server, load);
  if (latenciesMs.length === 0) return underLoad(server, { ...load, seconds: 2 * load.seconds });
  return {
    perSecond: (latenciesMs.length * 1000) / (endedMs - startedMs),
    perCpuSecond: latenciesMs.length / (cpuSeconds(server.pid) - before),
    p50Ms: quantile(latenciesMs, 0.5),
    p99Ms: quantile(latenciesMs, 0.99),
  };
}

interface Responses {
  readonly latenciesMs: readonly number[];
  /** When the last one came. */
  readonly endedMs: number;
}

function responsesOf({ name, url }: Running, { path, connections, seconds }: Load): Promise<Responses> {
  return new Promise((resolve, reject) => {
    const latenciesMs: number[] = [];
    let endedMs = 0;
    const request = {
      headers: { authorization: "Bearer bench" },
      setupRequest: (request: autocannon.Request) => ({ ...request, path: path() }),
    };
    const options = { url, connections, duration: seconds, sampleInt: 50, timeout: 120, requests: [request] };
    const run = autocannon(options, (error, { non2xx, errors }) => {
      if (error) reject(error);
      else if (non2xx + errors > 0) reject(new Error(`${name}: ${non2xx} refusals, ${errors} errors`));
      else resolve({ latenciesMs, endedMs });
    });
    run.on("response", (_client, _status, _bytes, responseMs) => {
      latenciesMs.push(responseMs);
      endedMs = performance.now();
    });
  });
}
