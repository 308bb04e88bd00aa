/** The sizes in which plans come, and the probes of each: a larger plan sends all that a smaller one sends. */
import type { ApiOperation } from "../../openapi/description/operations.ts";
import type { ListProbeId } from "./probe.ts";

export interface PlanSteps {
  /** Most probes of a list, without those of single parameters. */
  readonly size: number;
  /** How often a window may be tried to be listed. */
  readonly attempts: number;
  /** Probes of a listed window, from which every response follows; most telling first. */
  readonly listed: readonly ListProbeId[];
  /** Probes of a window that is too large to list, of which only totals and charts can be compared. */
  readonly unlisted: readonly ListProbeId[];
  readonly refusals: readonly ListProbeId[];
  /** Whether every list also gets a request for each filter that no other probe tries, and for each of its sorts. */
  readonly eachParameter: boolean;
  /** The plan of every list after the first, without the refusals that one list shows for all. */
  readonly others: { readonly plan: "standard" | "full"; readonly spared: readonly ListProbeId[] };
  /** Refusals of operations that are no list, where a list shows them already. */
  readonly objectRefusals: readonly ListProbeId[];
}

const unusual = ["lenient-input", "huge-limit"] as const;
const refusals = ["no-key", "bad-limit", "unknown-link"] as const;

export const plans = {
  standard: {
    size: 7,
    attempts: 3,
    listed: ["page", "mixed"],
    unlisted: ["page", "all-filters"],
    refusals: ["no-key", "bad-limit"],
    eachParameter: false,
    others: { plan: "standard", spared: ["no-key", "bad-limit"] },
    objectRefusals: [],
  },
  full: {
    size: 13,
    attempts: 3,
    listed: ["page", "mixed", "other-filter", "all-filters", "part", "rest", "past-end"],
    unlisted: ["page", "all-filters", "part", "rest", "one-filter", "other-filter", "past-end"],
    refusals,
    eachParameter: false,
    others: { plan: "standard", spared: [] },
    objectRefusals: [],
  },
  deep: {
    size: 21,
    attempts: 4,
    listed: ["page", "mixed", "other-filter", ...unusual, "all-filters", "part", "past-end", "rest"],
    unlisted: ["page", "all-filters", "part", ...unusual, "rest", "one-filter", "other-filter", "past-end"],
    refusals: [...refusals, "inverted", "wrong-key", "bad-date", "bad-flag", "zero-limit", "word-limit"],
    eachParameter: true,
    others: { plan: "full", spared: [] },
    objectRefusals: ["no-key", "unknown-link"],
  },
} as const satisfies Readonly<Record<string, PlanSteps>>;

export type PlanName = keyof typeof plans;

export const planNames = Object.keys(plans) as readonly PlanName[];

/** The plan of a run that names none: full where all requests are known to be free, else standard. */
export function defaultPlanOf(operations: readonly ApiOperation[]): PlanName {
  return operations.every(({ creditsUsed }) => creditsUsed === 0) ? "full" : "standard";
}
