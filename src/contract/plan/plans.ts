/** The sizes in which plans come, and the probes of each. */
import type { ProbeId } from "./probe.ts";

export interface PlanSteps {
  readonly size: number;
  /** How often a window may be tried to be listed. */
  readonly attempts: number;
  /** Probes of a listed window, from which every response follows; most telling first. */
  readonly listed: readonly ProbeId[];
  /** Probes of a window that is too large to list, of which only totals and charts can be compared. */
  readonly unlisted: readonly ProbeId[];
  readonly refusals: readonly ProbeId[];
}

export const plans = {
  lite: { size: 4, attempts: 2, listed: ["mixed"], unlisted: ["all-filters"], refusals: [] },
  standard: {
    size: 7,
    attempts: 3,
    listed: ["page", "mixed"],
    unlisted: ["page", "all-filters"],
    refusals: ["no-key", "bad-limit"],
  },
  full: {
    size: 12,
    attempts: 3,
    listed: ["page", "other-filter", "all-filters", "part", "rest", "past-end"],
    unlisted: ["page", "all-filters", "part", "rest", "one-filter", "other-filter"],
    refusals: ["no-key", "bad-limit", "unknown-link"],
  },
  deep: {
    size: 18,
    attempts: 4,
    listed: [
      "page",
      "other-filter",
      "lenient-input",
      "huge-limit",
      "all-filters",
      "part",
      "past-end",
      "rest",
    ],
    unlisted: [
      "page",
      "all-filters",
      "part",
      "lenient-input",
      "huge-limit",
      "rest",
      "one-filter",
      "other-filter",
    ],
    refusals: ["no-key", "bad-limit", "unknown-link", "inverted", "wrong-key", "bad-date", "bad-flag"],
  },
} as const satisfies Readonly<Record<string, PlanSteps>>;

/** The name of a plan. */
export type PlanName = keyof typeof plans;

export const planNames = Object.keys(plans) as readonly PlanName[];
