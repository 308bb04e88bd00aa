/**
 * Sends the paths of a file in turn, and prints one line of JSON at the end, as wrk.lua does. For machines without wrk.
 * Usage: node autocannon.mjs URL CONNECTIONS SECONDS PATHS_FILE
 */
import { readFileSync } from "node:fs";
import autocannon from "autocannon";

const [url, connections, seconds, pathsFile] = process.argv.slice(2);
const paths = readFileSync(pathsFile, "utf8").trimEnd().split("\n");
let place = 0;
const headers = { authorization: "Bearer bench" };
const setupRequest = (request) => ({ ...request, path: paths[place++ % paths.length] });
const startedMs = performance.now();
const { requests, non2xx, errors, latency } = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  sampleInt: 50,
  timeout: 120,
  requests: [{ headers, setupRequest }],
});
process.stdout.write(
  `${JSON.stringify({
    responses: requests.total,
    failed: non2xx + errors,
    seconds: (performance.now() - startedMs) / 1000,
    p50Ms: latency.p50,
    p99Ms: latency.p99,
  })}\n`,
);
