/** Traffic of clients whose requests overlap with a sound target: the checks find nothing, whatever the order of the list. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { judge } from "../../../src/contract/judge/judge.ts";
import { judgeRecording } from "../../../src/contract/judge-recording.ts";
import type { Exchange } from "../../../src/exchange/exchange.ts";
import { type TrafficEntry, trafficRecording } from "../../../src/exchange/recording/traffic.ts";
import { sanitise } from "../../../src/exchange/sanitise/sanitise.ts";
import { anyBehaviour } from "../../contract/support/any-behaviour.ts";
import { share } from "../../support/effort.ts";
import { parallelClient, parallelTraffic } from "../support/parallel-traffic.ts";

/** How the exchanges reach the judge: as traffic, as its recording, in any order, or some without their times. */
const orders = ["traffic", "sanitised", "shuffled", "partly timed"] as const;

interface Listing {
  readonly order: (typeof orders)[number];
  readonly draw: number;
}

function found(entries: readonly TrafficEntry[], { order, draw }: Listing, isUsual: boolean) {
  const traffic = trafficRecording(entries, "proxy");
  const reports =
    order === "traffic" || order === "sanitised"
      ? judgeRecording(order === "traffic" ? traffic : sanitise(traffic, { key: "any" }), {
          name: "traffic",
          isSanitised: order === "sanitised",
        })
      : [judge(listedIn(traffic.exchanges, { order, draw }), { now: Date.parse(traffic.recordedAt) })];
  return reports.flatMap(({ verdicts }) =>
    verdicts
      .filter(({ outcome }) => outcome === "violated" || (isUsual && outcome === "differs"))
      .flatMap(({ violations }) => violations),
  );
}

function listedIn(exchanges: readonly Exchange[], { order, draw }: Listing): readonly Exchange[] {
  const drawn = exchanges.map((exchange, place) => ({ exchange, number: ((place + 1) * draw) % 101 }));
  if (order === "shuffled") return drawn.sort((a, b) => a.number - b.number).map(({ exchange }) => exchange);
  return drawn.map(({ exchange: { sentAt, ...rest }, number }, place) =>
    number % 2 === 0 && place > 0 ? rest : { ...rest, sentAt: sentAt! },
  );
}

const part = fc.constantFrom(0, 0, 0.2);
const scenes = fc.record({
  seed: fc.integer().map(String),
  clicksPerDay: fc.constantFrom(0.3, 20, 200, 3000),
  links: fc.constantFrom(1, 3, 30),
  behaviour: fc.oneof(fc.constant({}), anyBehaviour),
  rateLimit: fc.constantFrom(undefined, undefined, 8, 60),
  credits: fc.constantFrom(undefined, undefined, 4, 500),
  ...{ late: part, refunded: part, corrected: part },
});
const listings = fc.record({ order: fc.constantFrom(...orders), draw: fc.integer({ min: 1, max: 100 }) });

test("Requests that overlap give no false alarm, in any order of the list", {
  timeout: 120_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(scenes, parallelClient, listings, async (options, acts, listing) => {
      const entries = await parallelTraffic(options, acts);
      const isUsual = Object.keys(options.behaviour).length === 0;
      if (entries.length > 0) expect(found(entries, listing, isUsual)).toEqual([]);
    }),
    { numRuns: share(120) },
  );
});
