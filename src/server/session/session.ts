/** One session: its own settings, clock, quota, queued faults and journal. */

import { type UsageLimits, unlimited } from "../respond/usage-limits.ts";
import type { QueuedFault } from "../settings/faults.ts";
import type { SettingName, Settings } from "../settings/settings.ts";
import { type Clock, createClock } from "./clock.ts";
import { isMainDataset } from "./dataset-cache.ts";
import { createJournal, type Journal } from "./journal.ts";
import { createQuota, type Quota } from "./quota.ts";
import type { SharedState } from "./shared-state.ts";

export interface Session {
  readonly name: string;
  readonly shared: SharedState;
  readonly clock: Clock;
  readonly journal: Journal;
  /** The session's own settings. They override the flags. */
  overrides: Partial<Settings>;
  /** The settings in force. */
  settings: Settings;
  /** What requests are counted against: the quota, or no limits. */
  usage: UsageLimits;
  quota: Quota | undefined;
  readonly faults: QueuedFault[];
  /** Requests so far. Random failures and delays are drawn from this number. */
  requestCount: number;
  faultsQueued: number;
  /** How often a flaky scenario has failed, by scenario and link. */
  readonly failures: Map<string, number>;
  /** URLs whose client was asked to wait. */
  readonly retryWaits: Map<string, RetryWait>;
  /** Whether a request without special header, key or link gets an ordinary page. */
  hasNoControls: boolean;
  /** When it was used last, by the monotonic clock. */
  usedAtMs: number;
}

/** A `Retry-After` that was sent. Times are those of the monotonic clock. */
export interface RetryWait {
  readonly untilMs: number;
  readonly sinceMs: number;
  readonly status: number;
}

/** A part of a session that can be reset by itself. */
export type SessionPart = "journal" | "faults" | "quota" | "clock" | "settings";

export function createSession(shared: SharedState, name: string): Session {
  const { settings, journal } = shared.options;
  const session: Session = {
    name,
    shared,
    clock: createClock(settings.now === "real" ? undefined : settings.now, shared.realMs),
    journal: createJournal(name, journal),
    overrides: {},
    settings,
    usage: unlimited,
    quota: undefined,
    faults: [],
    requestCount: 0,
    faultsQueued: 0,
    failures: new Map(),
    retryWaits: new Map(),
    hasNoControls: true,
    usedAtMs: shared.monotonicMs(),
  };
  refresh(session);
  return session;
}

/** Recomputes the derived fields. Call it after a change of overrides, quota, faults or waits. */
export function refresh(session: Session): void {
  const { shared } = session;
  const settings: Settings = { ...shared.options.settings, ...session.overrides };
  session.settings = settings;
  const isCounted = settings.rateLimit !== undefined || settings.credits !== undefined;
  session.quota = isCounted ? (session.quota ?? createQuota(settings, shared.monotonicMs)) : undefined;
  session.usage = session.quota ?? unlimited;
  const controls = [settings.scenario, settings.code, settings.fault, settings.delay, session.quota];
  session.hasNoControls =
    isMainDataset(shared.datasets, settings) &&
    controls.every((each) => each === undefined) &&
    settings.failRate === 0 &&
    session.faults.length === 0 &&
    session.retryWaits.size === 0;
}

/** Resets a part of a session. */
export function resetSession(session: Session, part: SessionPart): void {
  switch (part) {
    case "journal":
      session.journal.clear();
      break;
    case "faults":
      session.faults.length = 0;
      session.requestCount = 0;
      session.failures.clear();
      session.retryWaits.clear();
      break;
    case "quota":
      session.quota = undefined;
      session.retryWaits.clear();
      break;
    case "clock":
      session.clock.set(session.shared.options.settings.now);
      break;
    case "settings":
      session.overrides = {};
      break;
    default:
      part satisfies never;
  }
  refresh(session);
}

/** Changes settings of a session. An undefined one goes back to the flag. */
export function changeSettings(
  session: Session,
  change: { readonly [K in SettingName]?: Settings[K] | undefined },
): void {
  const overrides = { ...session.overrides, ...change };
  for (const name of Object.keys(overrides) as SettingName[])
    if (overrides[name] === undefined) delete overrides[name];
  session.overrides = overrides as Partial<Settings>;
  if ("rateLimit" in change || "credits" in change || "retryAfter" in change) session.quota = undefined;
  refresh(session);
}
