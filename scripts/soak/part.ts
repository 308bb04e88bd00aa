/** One part of a soak test: all its clients for a while, and what was seen meanwhile. */
import { setTimeout as sleep } from "node:timers/promises";
import { residentBytes } from "../../bench/process-facts.ts";
import { median } from "../../bench/statistics.ts";
import { type Target, verify } from "../../src/index.ts";
import { actionOf, drawing } from "./actions.ts";
import { caller } from "./caller.ts";
import { runChangingClients } from "./changing-clients.ts";
import { runOddClients } from "./odd-clients.ts";
import type { Receiver } from "./receiver.ts";
import type { SoakedServer } from "./server-process.ts";

/** What was seen in one part. */
export interface Part {
  readonly requests: number;
  readonly perSecond: number;
  /** Plain requests without a response, or with another status than 200 and 422. */
  readonly failures: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Median of the part, and the lowest. */
  readonly rssMebibytes: number;
  readonly lowestRssMebibytes: number;
  /** After the part, garbage collected. */
  readonly heldMebibytes: number;
  readonly heldByProxyMebibytes: number;
  readonly descriptors: number;
  /** Links that were created, and calls of postbacks that the receiver got. */
  readonly created: number;
  readonly called: number;
}

/** What is loaded, for how long. */
export interface SoakedPart {
  readonly server: SoakedServer;
  readonly proxy: SoakedServer;
  readonly receiver: Receiver;
  readonly target: Target;
  /** Counted from 1: every part has other requests. */
  readonly number: number;
  readonly partMs: number;
}

const clients = 8;

export async function soak({ server, proxy, receiver, target, number, partMs }: SoakedPart): Promise<Part> {
  const endMs = performance.now() + partMs;
  const tookMs: number[] = [];
  const tally = { requests: 0, failures: 0 };
  const samples: { readonly rss: number; readonly open: number }[] = [];
  const watching = (async () => {
    for (; performance.now() < endMs; await sleep(250))
      samples.push({ rss: residentBytes(server.pid) / 2 ** 20, open: server.descriptors() });
  })();
  const before = receiver.calls();
  const [created] = await Promise.all([
    runChangingClients({ urls: [server.url, proxy.url], receiver: receiver.url, seed: number, endMs }),
    watching,
    verify(target, {}, { plan: "standard" }),
    runOddClients({ port: Number(new URL(server.url).port), seed: number, endMs }),
    ...Array.from({ length: clients }, (_, client) => busy(client, server.url)),
    busy(clients, proxy.url),
  ]);
  tookMs.sort((a, b) => a - b);
  const rss = samples.map((sample) => sample.rss);
  return {
    ...tally,
    perSecond: (tally.requests / partMs) * 1000,
    p50Ms: tookMs[Math.floor(tookMs.length * 0.5)] ?? 0,
    p99Ms: tookMs[Math.floor(tookMs.length * 0.99)] ?? 0,
    rssMebibytes: median(rss),
    lowestRssMebibytes: Math.min(...rss),
    heldMebibytes: await server.heldMebibytes(),
    heldByProxyMebibytes: await proxy.heldMebibytes(),
    created,
    called: receiver.calls() - before,
    descriptors: median(samples.map(({ open }) => open)),
  };

  /** Times are those of the mock itself. */
  async function busy(client: number, url: string): Promise<void> {
    const draw = drawing(number * 1000 + client);
    const { call, close } = caller(url);
    while (performance.now() < endMs) {
      const { calls, isPlain } = actionOf(draw);
      for (const one of calls(draw)) {
        const outcome = await call(one);
        tally.requests += 1;
        if (isPlain && url === server.url) tookMs.push(outcome.tookMs);
        if (isPlain && ![200, 422].includes(outcome.status)) tally.failures += 1;
      }
    }
    close();
  }
}

const columns: Readonly<Record<string, (part: Part) => string | number>> = {
  requests: (part) => part.requests,
  "a second": (part) => Math.round(part.perSecond),
  "p50 ms": (part) => part.p50Ms.toFixed(1),
  "p99 ms": (part) => part.p99Ms.toFixed(1),
  "RSS, MiB": (part) => part.rssMebibytes.toFixed(0),
  "held, MiB": (part) => part.heldMebibytes.toFixed(1),
  "held by the proxy": (part) => part.heldByProxyMebibytes.toFixed(1),
  descriptors: (part) => part.descriptors,
  "links created": (part) => part.created,
  "postback calls": (part) => part.called,
};
const names = ["part", ...Object.keys(columns)];

/** The head of a table in Markdown, and a row of it. */
export const partColumns = `${tableRow(names)}\n${tableRow(names.map((name) => `${"-".repeat(name.length - 1)}:`))}`;

export function partRow(number: number, part: Part): string {
  return tableRow([number, ...Object.values(columns).map((cell) => cell(part))]);
}

function tableRow(cells: readonly (string | number)[]): string {
  return `| ${cells.join(" | ")} |`;
}
