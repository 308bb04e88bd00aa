/**
 * Throws hostile requests at a mock, for so long or so many: `npm run fuzz -- --minutes 10`, `--requests 100000`,
 * `--seed 42`. A round of the same seed is the same round. Exit code 1 at the first flaw, or when memory has grown.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median } from "../bench/statistics.ts";
import { startMock } from "../src/index.ts";
import { type Effort, type Fuzzed, fuzzQueries, fuzzWire } from "../test/robustness/requests/fuzz.ts";

const { values } = parseArgs({
  options: { seed: { type: "string" }, minutes: { type: "string" }, requests: { type: "string" } },
});
const first = Number(values.seed ?? Date.now() % 2 ** 31);
const most = Number(values.requests ?? Number.POSITIVE_INFINITY);
const minutes = Number(values.minutes ?? (values.requests === undefined ? 1 : Number.POSITIVE_INFINITY));
const endMs = performance.now() + minutes * 60_000;
/** Of one round, whose seed is printed: what a failure takes to be seen again. */
const runsOf = { wire: 200, queries: 40 };
/** What is remembered is bounded; small bounds are soon reached, and from then on memory may not grow. */
const bounds = { journal: 50, sessions: 20 };
const fewestRounds = 12;
/** Of the last third against the third before it; the first fills what may be filled. */
const mostGrowth = 1.1;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
/** What is still held after each round, in MiB. */
const held: number[] = [];
let requests = 0;

await using mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z", ...bounds });
const fuzzed: Fuzzed = {
  port: Number(new URL(mock.url).port),
  inject: (request) => mock.app.inject(request),
};
// What is kept of links fills up slowly otherwise, as a data set remembers some hundred.
for (let link = 0; link < 600; link += 1) {
  const url = `/api/smart-links/${link}/clicks?date_start=2024-01-01&limit=1`;
  await mock.app.inject({ url, headers: { authorization: "Bearer any" } });
}
let failed = 0;
for (let seed = first; performance.now() < endMs && requests < most && failed === 0; seed += 1) {
  const flaw = await round(seed);
  // Buffers are given back a moment after they are collected.
  collect();
  await sleep(300);
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  held.push((heapUsed + external) / 2 ** 20);
  console.log(
    `seed ${seed}: ${requests} requests so far, ${held.at(-1)?.toFixed(1)} MiB held, RSS ${(rss / 2 ** 20).toFixed(0)} MiB`,
  );
  if (flaw !== undefined) fail(flaw);
}
const third = Math.floor(held.length / 3);
const [before, after] = [median(held.slice(third, -third)), median(held.slice(-third))];
if (held.length >= fewestRounds) {
  console.log(`Held: ${before.toFixed(1)} MiB in the second third, ${after.toFixed(1)} MiB in the last.`);
  if (after > before * mostGrowth) fail("Memory has grown.");
}
console.log(`${held.length - failed} passed, ${failed} failed`);

async function round(seed: number): Promise<string | undefined> {
  const onRun: Effort["onRun"] = (count) => {
    requests += count;
  };
  return (
    (await fuzzWire(fuzzed, { seed, numRuns: runsOf.wire, onRun })) ??
    (await fuzzQueries(fuzzed, { seed, numRuns: runsOf.queries, onRun }))
  );
}

function fail(reason: string): void {
  console.error(reason);
  failed += 1;
  process.exitCode = 1;
}
