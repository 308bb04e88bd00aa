/** Runs a detector on responses that are written in a test. */

import type { BehaviourDetector } from "../../../src/contract/behaviours/behaviour-detector.ts";
import type { Probe } from "../../../src/contract/plan/probe.ts";
import { parseExchange } from "../../../src/contract/read/parsed-exchange.ts";
import { type Run, readRun } from "../../../src/contract/read/run.ts";
import { exchange } from "../support/written-responses.ts";

/** A query, what came of it, and who asked about what when it is not the link with the key. */
export type Told = readonly [query: string, reply: Parameters<typeof exchange>[1], special?: Partial<Probe>];

interface Sight {
  readonly kind: "seen" | "unknown";
  readonly value?: string | number | undefined;
  readonly detail: string;
  readonly at?: string;
  /** Which answer shows it, counted from zero. */
  readonly answer?: number;
}

export function runOf(told: readonly Told[], now = Number.POSITIVE_INFINITY): Run {
  const parsedExchanges = told.map((one, index) => parseExchange(exchange(...one), index)!);
  return readRun(parsedExchanges, { now, settledBefore: now });
}

export function sees(watch: BehaviourDetector, told: readonly Told[], now?: number): Sight {
  const sighting = watch.detect(runOf(told, now));
  if (sighting.kind === "unknown") return sighting;
  const { parsed, ...sight } = sighting;
  return { ...sight, answer: parsed.index };
}

/** What is seen, as people read it: the value, or that there is none, and why. */
export function saying(watch: BehaviourDetector, told: readonly Told[], now?: number): string {
  const { kind, value = "none we know", detail } = sees(watch, told, now);
  return `${kind === "seen" ? value : "unknown"}: ${detail}`;
}

/** The same query, its answers counting first 3 clicks and then 4: the data moved. */
export const moved: readonly Told[] = [3, 4].map((clicks) => [
  "limit=1",
  { total: clicks, chart: { "2026-01-10": clicks } },
]);

export const movedDetail = "the data moved: the same request counted 3 rows, later 4";
