/**
 * Mixed load on one mock, with faults, sessions and clock moves: `npm run soak -- --minutes 60`. Every tenth of the time
 * it tells what is held; it ends with exit code 1 when that has grown by more than a tenth, or a handle was left.
 */
import { readdir } from "node:fs/promises";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startMock } from "../src/index.ts";

const { values } = parseArgs({ options: { minutes: { type: "string", default: "3" } } });
setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
const parts = 10;
const mostGrowth = 1.1;
const headers = { authorization: "Bearer any", "content-type": "application/json" };

const handlesBefore = process.getActiveResourcesInfo().length;
const mock = await startMock({ port: 0 });
const heldMebibytes: number[] = [];
let asked = 0;

for (let part = 0; part < parts; part += 1) {
  const endMs = performance.now() + (Number(values.minutes) * 60_000) / parts;
  const latencies = (await Promise.all(Array.from({ length: 8 }, (_, client) => load(client, endMs)))).flat();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  heldMebibytes.push((heapUsed + external) / 2 ** 20);
  latencies.sort((a, b) => a - b);
  const p99 = latencies[Math.floor(latencies.length * 0.99)] ?? 0;
  const facts = [
    `${asked} requests`,
    `p99 ${p99.toFixed(1)} ms`,
    `${heldMebibytes.at(-1)?.toFixed(1)} MiB held`,
    `RSS ${(rss / 2 ** 20).toFixed(0)} MiB`,
    `${await descriptors()} descriptors`,
  ];
  console.log(facts.join(", "));
}
await mock.close();

// The journals of the sessions fill up in the first part, so what comes after it is compared, half with half: what a
// single collection leaves depends on what is under way.
const middle = Math.ceil(parts / 2);
const [first, last] = [median(heldMebibytes.slice(1, middle)), median(heldMebibytes.slice(middle))];
if (last > first * mostGrowth) fail(`What is held grew from ${first.toFixed(1)} to ${last.toFixed(1)} MiB.`);
await new Promise((resolve) => setTimeout(resolve, 6000));
const left = process.getActiveResourcesInfo();
if (left.length > handlesBefore + 1) fail(`Left behind: ${left.join(", ")}`);

/** One client's share: pages of all kinds, and now and then trouble. */
async function load(client: number, endMs: number): Promise<readonly number[]> {
  const took: number[] = [];
  const base = client % 2 === 0 ? mock.url : `${mock.url}/__s/soak-${client}`;
  for (let i = client; performance.now() < endMs; i += 8) {
    const startedMs = performance.now();
    const query = `limit=${1 + (i % 200)}&offset=${i % 1000}&include_bots=${i % 3 === 0}&date_start=2026-0${1 + (i % 9)}-01`;
    await drained(`${base}/api/smart-links/link-${i % 500}/clicks?${query}`, { headers });
    took.push(performance.now() - startedMs);
    asked += 1;
    if (i % 97 === 0) await order(base, "faults", "POST", { code: 503, times: 2 });
    if (i % 89 === 0) await order(base, "clock/advance", "POST", { by: "PT1H" });
    if (i % 1013 === 0) await order(base, "reset", "POST");
  }
  return took;
}

async function order(base: string, path: string, method: string, body?: unknown): Promise<void> {
  await drained(`${base}/__admin/${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function drained(url: string, init: RequestInit): Promise<void> {
  await (await fetch(url, init)).arrayBuffer();
}

async function descriptors(): Promise<number | string> {
  return await readdir("/proc/self/fd").then(
    (names) => names.length,
    () => "unknown",
  );
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

function fail(reason: string): void {
  console.error(reason);
  process.exitCode = 1;
}
