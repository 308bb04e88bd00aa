/** What a watch sees in answers that were written out by hand. */

import type { Watch } from "../../../src/contract/behaviours/behaviour-detector.ts";
import type { Step } from "../../../src/contract/plan/probe.ts";
import { readExhibit } from "../../../src/contract/read/parsed-exchange.ts";
import { type Run, readRun } from "../../../src/contract/read/run.ts";
import { exchange } from "../support/written-responses.ts";

/** A query, what came of it, and who asked about what when it is not the link with the key. */
export type Told = readonly [query: string, reply: Parameters<typeof exchange>[1], special?: Partial<Step>];

interface Sight {
  readonly kind: "seen" | "unknown";
  readonly value?: string | number;
  readonly detail: string;
  readonly at?: string;
  /** Which answer shows it, counted from zero. */
  readonly answer?: number;
}

export function runOf(told: readonly Told[], now = Number.POSITIVE_INFINITY): Run {
  const exhibits = told.map((one, index) => readExhibit(exchange(...one), index)!);
  return readRun(exhibits, { now, settledBefore: now });
}

export function sees(watch: Watch, told: readonly Told[], now?: number): Sight {
  const sighting = watch.watch(runOf(told, now));
  if (sighting.kind === "unknown") return sighting;
  const { exhibit, ...sight } = sighting;
  return { ...sight, answer: exhibit.index };
}

/** What is seen, as people read it: the value, or that there is none, and why. */
export function saying(watch: Watch, told: readonly Told[], now?: number): string {
  const { kind, value = "none we know", detail } = sees(watch, told, now);
  return `${kind === "seen" ? value : "unknown"}: ${detail}`;
}

/** The same question, its answers counting first 3 clicks and then 4: the data moved. */
export const moved: readonly Told[] = [3, 4].map((clicks) => [
  "limit=1",
  { total: clicks, chart: { "2026-01-10": clicks } },
]);

export const movedDetail = "the data moved: the same question counted 3 clicks, later 4";
