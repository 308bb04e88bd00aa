/** The settings that shape responses, after reading. `setting-table.ts` says how each one is read and where it may be set. */

import type { Mutant } from "../mutants/mutant.ts";
import type { Delay } from "./delay.ts";
import type { FaultKind } from "./faults.ts";
import type { InjectedFailure } from "./injected-failure.ts";
import type { ScheduleName } from "./postback-schedules.ts";
import type { Scenario } from "./scenarios.ts";

/** An undefined setting is not set. */
export interface Settings {
  readonly seed: string;
  readonly clicksPerDay: number | undefined;
  /** Links of the team. */
  readonly links: number;
  /** Shares of what changes after it happened: `DataChanges` says of what. */
  readonly late: number;
  readonly corrected: number;
  readonly refunded: number;
  /** Milliseconds since 1970 at which the clock stands, or `real`. */
  readonly now: number | "real";
  readonly scenario: Scenario | undefined;
  readonly mutant: Mutant | undefined;
  /** 200 means no error status, whatever sources of lower precedence ask for. */
  readonly code: number | undefined;
  readonly fault: FaultKind | "none" | undefined;
  readonly delay: Delay | undefined;
  readonly failRate: number;
  readonly failKinds: readonly InjectedFailure[];
  /** Requests a minute. */
  readonly rateLimit: number | undefined;
  readonly credits: number | undefined;
  /** Seconds. */
  readonly retryAfter: number;
  readonly strict: boolean;
  /** When and how often postbacks are called. */
  readonly postbackSchedule: ScheduleName;
  /** Further calls where a receiver did not respond with 2xx. */
  readonly postbackRetries: number;
}

export type SettingName = keyof Settings;
