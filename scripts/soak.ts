/**
 * Mixed load on a mock in a process of its own, at full speed: `npm run soak -- --minutes 60`. Every tenth of the time it
 * tells what the process holds and how fast it answers. The criteria below were set before the first run (the warm-up
 * since: bench/soak.md tells); exit code 1 when one is not met. It reads /proc, so it runs on Linux alone.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { residentBytes } from "../bench/process-facts.ts";
import { httpTarget, startMock, verify } from "../src/index.ts";
import { actionOf, drawing } from "./soak/actions.ts";
import { caller } from "./soak/caller.ts";
import { fill } from "./soak/fill.ts";
import { startSoakedMock } from "./soak/mock-process.ts";
import { runOddClients } from "./soak/odd-clients.ts";

const criteria = {
  /** Of ten parts; in them journals and sessions fill up to their bounds, and V8 finds the size of its heap. */
  warmUpParts: 4,
  /** What is held after a collection, median of the last half of what remains, by that of the first: within a tenth. */
  heldGrowth: 1.1,
  /** The same for the lowest RSS, and 24 MiB that come and go with garbage: 60 bytes a request in a short run. */
  rssGrowth: 1.1,
  rssSlackMebibytes: 24,
  /** The same for descriptors, of which there are as many as connections: a few more or less are open at a time. */
  descriptorGrowth: 8,
  /** The same for the p99 of plain pages: the machine has other work, so a half more is noise, and so are 10 ms. */
  p99Growth: 1.5,
  p99SlackMs: 10,
  /** From SIGTERM, with a watcher still listening, to the end of the process. */
  stopMs: 3000,
} as const;
const parts = 10;
const clients = 8;

const { values } = parseArgs({ options: { minutes: { type: "string", default: "3" } } });
const partMs = (Number(values.minutes) * 60_000) / parts;
const server = await startSoakedMock();

/** What was seen in one part. */
interface Part {
  readonly requests: number;
  readonly failures: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Median of the part, and the lowest. */
  readonly rssMebibytes: number;
  readonly lowestRssMebibytes: number;
  /** After the part, garbage collected. */
  readonly heldMebibytes: number;
  readonly descriptors: number;
}

const target = httpTarget(server.url, { token: "any" });
const failures: string[] = [];
let passed = 0;
const atRest = server.descriptors();
await fill(server.url, clients);
const seen: Part[] = [];
console.log("| part | requests | a second | p50 ms | p99 ms | RSS, MiB | held, MiB | descriptors |");
console.log("| ---: | -------: | -------: | -----: | -----: | -------: | --------: | ----------: |");
for (let number = 1; number <= parts; number += 1) {
  const part = await soaked(number);
  seen.push(part);
  const figures = [
    number,
    part.requests,
    Math.round((part.requests / partMs) * 1000),
    part.p50Ms.toFixed(1),
    part.p99Ms.toFixed(1),
    part.rssMebibytes.toFixed(0),
    part.heldMebibytes.toFixed(1),
    part.descriptors,
  ];
  console.log(`| ${figures.join(" | ")} |`);
}
const settled = seen.slice(criteria.warmUpParts);
const halves = [settled.slice(0, settled.length / 2), settled.slice(settled.length / 2)] as const;
const [held, p99, open] = (["heldMebibytes", "p99Ms", "descriptors"] as const).map((name) =>
  halves.map((half) => median(half.map((part) => part[name]))),
) as [[number, number], [number, number], [number, number]];
const rss = halves.map((half) => Math.min(...half.map((part) => part.lowestRssMebibytes))) as [
  number,
  number,
];
expect(`held ${held[0].toFixed(1)} then ${held[1].toFixed(1)} MiB`, held[1] <= held[0] * criteria.heldGrowth);
expect(
  `lowest RSS ${rss[0].toFixed(0)} then ${rss[1].toFixed(0)} MiB`,
  rss[1] <= rss[0] * criteria.rssGrowth,
);
expect(`descriptors ${open[0]} then ${open[1]}`, open[1] <= open[0] + criteria.descriptorGrowth);
expect(
  `p99 ${p99[0].toFixed(1)} then ${p99[1].toFixed(1)} ms`,
  p99[1] <= p99[0] * criteria.p99Growth + criteria.p99SlackMs,
);
const odd = seen.reduce((sum, part) => sum + part.failures, 0);
expect(`${odd} plain requests without a response`, odd === 0);
const report = await verify(target, {}, { plan: "full" });
expect(`the contract holds afterwards: ${report.verdicts.length} claims`, report.violations.length === 0);
await restful();
const stoppedMs = await stopped();
expect(`ended ${stoppedMs.toFixed(0)} ms after SIGTERM`, stoppedMs < criteria.stopMs);
await expectNothingLeft();
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function soaked(number: number): Promise<Part> {
  const endMs = performance.now() + partMs;
  const tookMs: number[] = [];
  const tally = { requests: 0, failures: 0 };
  const samples: { readonly rss: number; readonly open: number }[] = [];
  const watching = (async () => {
    for (; performance.now() < endMs; await sleep(250))
      samples.push({ rss: residentBytes(server.pid) / 2 ** 20, open: server.descriptors() });
  })();
  await Promise.all([
    watching,
    verify(target, {}, { plan: "standard" }),
    runOddClients({ port: Number(new URL(server.url).port), seed: number, endMs }),
    ...Array.from({ length: clients }, (_, client) => busy(client)),
  ]);
  tookMs.sort((a, b) => a - b);
  const rss = samples.map((sample) => sample.rss);
  return {
    ...tally,
    p50Ms: tookMs[Math.floor(tookMs.length * 0.5)] ?? 0,
    p99Ms: tookMs[Math.floor(tookMs.length * 0.99)] ?? 0,
    rssMebibytes: median(rss),
    lowestRssMebibytes: Math.min(...rss),
    heldMebibytes: await server.heldMebibytes(),
    descriptors: median(samples.map(({ open }) => open)),
  };

  async function busy(client: number): Promise<void> {
    const draw = drawing(number * 1000 + client);
    const { call, close } = caller(server.url);
    while (performance.now() < endMs) {
      const { calls, isPlain } = actionOf(draw);
      for (const one of calls(draw)) {
        const outcome = await call(one);
        tally.requests += 1;
        if (isPlain) tookMs.push(outcome.tookMs);
        if (isPlain && ![200, 422].includes(outcome.status)) tally.failures += 1;
      }
    }
    close();
  }
}

/** Once nobody asks any more, nothing of what was asked is open. */
async function restful(): Promise<void> {
  const endMs = performance.now() + 10_000;
  // The judge keeps one connection, and the first request another.
  while (server.descriptors() > atRest + 3 && performance.now() < endMs) await sleep(100);
  expect(`descriptors ${atRest} before, ${server.descriptors()} after`, server.descriptors() <= atRest + 3);
}

async function stopped(): Promise<number> {
  const { call } = caller(server.url);
  const watcher = call({ path: "/__admin/requests/stream", isApart: true });
  await sleep(100);
  const startedMs = performance.now();
  await server.stop();
  const took = performance.now() - startedMs;
  await watcher;
  return took;
}

/** A mock in this process, used and closed, leaves no timer and no socket behind. */
async function expectNothingLeft(): Promise<void> {
  const before = process.getActiveResourcesInfo().length;
  const mock = await startMock({ port: 0 });
  const { call, close } = caller(mock.url);
  const draw = drawing(1);
  for (let i = 0; i < 300; i += 1) for (const one of actionOf(draw).calls(draw)) await call(one);
  close();
  await mock.close();
  await sleep(1000);
  const left = process.getActiveResourcesInfo();
  expect(`left behind in process: ${left.slice(before).join(", ") || "nothing"}`, left.length <= before);
}

function expect(what: string, isMet: boolean): void {
  console.log(`${isMet ? "ok" : "NOT"}: ${what}`);
  if (isMet) passed += 1;
  else failures.push(what);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
