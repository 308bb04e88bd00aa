/**
 * Mixed load on a mock in a process of its own, at full speed: `npm run soak -- --minutes 60`. Some clients use it through
 * a proxy, and its postbacks go to a receiver in this process. Every tenth of the time it
 * tells what the processes hold and how fast the mock responds. The criteria below were set before the first run (the warm-up
 * since: bench/soak.md tells); exit code 1 when one is not met. It reads /proc, so it runs on Linux alone.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { Agent, fetch } from "undici";
import { median } from "../bench/statistics.ts";
import { httpTarget, startMock, verify } from "../src/index.ts";
import { actionOf, drawing } from "./soak/actions.ts";
import { caller } from "./soak/caller.ts";
import { fill, fillProxy } from "./soak/fill.ts";
import { type Part, partColumns, partRow, soak } from "./soak/part.ts";
import { startReceiver } from "./soak/receiver.ts";
import { startSoakedMock, startSoakedProxy } from "./soak/server-process.ts";

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
  /** The same for the proxy, which first compares all kept exchanges with each other and writes its report. */
  proxyStopMs: 10_000,
} as const;
const parts = 10;

const { values } = parseArgs({ options: { minutes: { type: "string", default: "3" } } });
const partMs = (Number(values.minutes) * 60_000) / parts;
const server = await startSoakedMock();
const receiver = await startReceiver();

const target = httpTarget(server.url, { token: "any" });
const failures: string[] = [];
let passed = 0;
const atRest = server.descriptors();
await fill(server.url);
const proxy = await startSoakedProxy(server.url);
await fillProxy(proxy.url);
const seen: Part[] = [];
console.log(partColumns);
for (let number = 1; number <= parts; number += 1) {
  const part = await soak({ server, proxy, receiver, target, number, partMs });
  seen.push(part);
  console.log(partRow(number, part));
}
const settled = seen.slice(criteria.warmUpParts);
const halves = [settled.slice(0, settled.length / 2), settled.slice(settled.length / 2)] as const;
const [held, byProxy, p99, open] = (
  ["heldMebibytes", "heldByProxyMebibytes", "p99Ms", "descriptors"] as const
).map((name) => halves.map((half) => median(half.map((part) => part[name])))) as [
  [number, number],
  [number, number],
  [number, number],
  [number, number],
];
const rss = halves.map((half) => Math.min(...half.map((part) => part.lowestRssMebibytes))) as [
  number,
  number,
];
expect(`held ${held[0].toFixed(1)} then ${held[1].toFixed(1)} MiB`, held[1] <= held[0] * criteria.heldGrowth);
expect(
  `held by the proxy ${byProxy[0].toFixed(1)} then ${byProxy[1].toFixed(1)} MiB`,
  byProxy[1] <= byProxy[0] * criteria.heldGrowth,
);
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
expect(
  "links are created and postbacks called in every part",
  seen.every(({ created, called }) => created > 0 && called > 0),
);
const proxyStoppedMs = await durationOf(proxy.stop);
expect(
  `the proxy ended ${proxyStoppedMs.toFixed(0)} ms after SIGTERM`,
  proxyStoppedMs < criteria.proxyStopMs,
);
const report = await verify(target, {}, { plan: "full" });
expect(`the contract holds afterwards: ${report.verdicts.length} claims`, report.violations.length === 0);
await restful();
const stoppedMs = await stopped();
await receiver.close();
expect(`ended ${stoppedMs.toFixed(0)} ms after SIGTERM`, stoppedMs < criteria.stopMs);
await expectNothingLeft();
console.log(`${passed} passed, ${failures.length} failed`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** Once nobody requests anything and no session has postbacks, nothing of what was requested is open. */
async function restful(): Promise<void> {
  await endSessions();
  const endMs = performance.now() + 10_000;
  // The judge keeps one connection, and the first request another.
  while (server.descriptors() > atRest + 3 && performance.now() < endMs) await sleep(100);
  expect(`descriptors ${atRest} before, ${server.descriptors()} after`, server.descriptors() <= atRest + 3);
}

async function endSessions(): Promise<void> {
  const dispatcher = new Agent();
  const response = await fetch(`${server.url}/__admin/sessions`, { dispatcher });
  const { sessions } = (await response.json()) as { readonly sessions: readonly { readonly name: string }[] };
  for (const { name } of sessions)
    await fetch(`${server.url}/__admin/sessions/${name}`, { method: "DELETE", dispatcher });
  await dispatcher.close();
}

async function stopped(): Promise<number> {
  const { call } = caller(server.url);
  const watcher = call({ path: "/__admin/requests/stream", isApart: true });
  await sleep(100);
  const took = await durationOf(server.stop);
  await watcher;
  return took;
}

async function durationOf(work: () => Promise<void>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
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
