/**
 * Throws hostile requests at a mock for as long as one likes: `npm run fuzz -- --minutes 10 --seed 42`. A run of the
 * same seed and length is the same run. Ends with exit code 1 at the first flaw, or when memory has grown.
 */
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { startMock } from "../src/index.ts";
import { type Effort, type Fuzzed, fuzzQueries, fuzzWire } from "../test/fire/fuzz.ts";

const { values } = parseArgs({
  options: { seed: { type: "string" }, minutes: { type: "string", default: "1" } },
});
const first = Number(values.seed ?? Date.now() % 2 ** 31);
const endMs = performance.now() + Number(values.minutes) * 60_000;
/** Of one round, whose seed is printed: what a failure takes to be seen again. */
const runsOf = { wire: 250, queries: 50 };
/** Rounds until the journals of the sessions are full. */
const warmUp = 15;
const mostGrowth = 1.1;

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");
/** What is still held after each round, in MiB. */
const held: number[] = [];
let requests = 0;

await using mock = await startMock({ port: 0, now: "2026-02-01T00:00:00Z" });
const fuzzed: Fuzzed = {
  port: Number(new URL(mock.url).port),
  inject: (request) => mock.app.inject(request),
};
for (let seed = first; performance.now() < endMs && process.exitCode === undefined; seed += 1) {
  const flaw = await round(seed);
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  held.push((heapUsed + external) / 2 ** 20);
  console.log(
    `seed ${seed}: ${requests} requests so far, ${held.at(-1)?.toFixed(1)} MiB held, RSS ${(rss / 2 ** 20).toFixed(0)} MiB`,
  );
  if (flaw !== undefined) fail(flaw);
}
const settled = held.slice(warmUp);
const middle = Math.ceil(settled.length / 2);
const [start, end] = [median(settled.slice(0, middle)), median(settled.slice(middle))];
if (held.length >= 3 * warmUp && end > start * mostGrowth) {
  fail(`Memory grew from ${start.toFixed(0)} to ${end.toFixed(0)} MiB.`);
}

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
  process.exitCode = 1;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
