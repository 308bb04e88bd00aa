/** Everything that the mock remembers between requests: its sessions, each with a memory of its own. */

import type { Behaviour } from "../../openapi/assumptions.ts";
import { createDataset, type Dataset } from "../../world/model/dataset.ts";
import { createPageCache, type PageCache } from "../respond/page-cache.ts";
import { type UsageLimits, unlimited } from "../respond/usage-limits.ts";
import type { QueuedFault } from "../settings/faults.ts";
import type { Settings } from "../settings/setting-table.ts";
import { type Clock, createClock } from "./clock.ts";
import { type DatasetName, isMain } from "./dataset-cache.ts";
import { createJournal, type Journal } from "./journal.ts";
import { createQuota, type Quota } from "./quota.ts";

/** What a state is made with. */
export interface StateOptions {
  /** The flags, which sessions may overrule. */
  readonly settings: Settings;
  readonly behaviour: Behaviour;
  /** Requests that each journal keeps. */
  readonly journal: number;
  /** Sessions that are remembered. */
  readonly sessions: number;
}

/** One isolated set of the memory. */
export interface Session {
  readonly name: string;
  readonly state: State;
  readonly clock: Clock;
  readonly journal: Journal;
  /** Knobs that the session sets itself, over the flags. */
  overrides: Partial<Settings>;
  /** The knobs in force. */
  settings: Settings;
  usage: UsageLimits;
  quota: Quota | undefined;
  readonly faults: QueuedFault[];
  /** Questions asked so far: the number from which trouble is drawn. */
  requestCount: number;
  faultsQueued: number;
  /** How often a flaky scenario has failed. */
  readonly failures: Map<string, number>;
  /** For questions that were told to wait, until when, in milliseconds of the real clock. */
  readonly retryWaits: Map<string, RetryWait>;
  /** Whether requests that ask for nothing special get nothing special. */
  hasNoControls: boolean;
  usedAtMs: number;
}

/** A client that was told to wait. */
export interface RetryWait {
  readonly untilMs: number;
  readonly sinceMs: number;
  readonly status: number;
}

/** The memory of a mock. */
export interface State {
  readonly options: StateOptions;
  /** The one used last at the end; `default` is always there. */
  readonly sessions: Map<string, Session>;
  /** The data set that the flags name. */
  readonly dataset: Dataset;
  /** Its pages that are asked for again and again. */
  readonly pages: PageCache;
  /** Others that were asked for lately. */
  readonly datasets: { readonly name: DatasetName; readonly dataset: Dataset }[];
  /** The real time, in milliseconds since 1970. */
  readonly realMs: () => number;
}

export const defaultSession = "default";

const idleMs = 30 * 60_000;

export function createState(settings: StateOptions, realMs: () => number = Date.now): State {
  const { seed, clicksPerDay } = settings.settings;
  const dataset = createDataset({ seed, clicksPerDay, behaviour: settings.behaviour });
  const pages = createPageCache(dataset);
  const state: State = { options: settings, sessions: new Map(), dataset, pages, datasets: [], realMs };
  state.sessions.set(defaultSession, createSession(state, defaultSession));
  return state;
}

/** The session of a name. It begins when it is first asked for. */
export function sessionOf(state: State, name: string): Session {
  const { sessions } = state;
  const known = sessions.get(name);
  if (known) {
    known.usedAtMs = state.realMs();
    sessions.delete(name);
    sessions.set(name, known);
    return known;
  }
  forgetIdle(state);
  const session = createSession(state, name);
  sessions.set(name, session);
  return session;
}

/** Ends a session. The default one begins anew. False when there is none. */
export function endSession(state: State, name: string): boolean {
  const session = state.sessions.get(name);
  if (!session) return false;
  session.journal.close();
  state.sessions.delete(name);
  if (name === defaultSession) state.sessions.set(name, createSession(state, name));
  return true;
}

/** Ends whatever waits for something to be remembered. */
export function closeState({ sessions }: State): void {
  for (const { journal } of sessions.values()) journal.close();
}

/** Works out what follows from a session's memory. Call it when that has changed. */
export function refresh(session: Session): void {
  const { state } = session;
  const knobs: Settings = { ...state.options.settings, ...session.overrides };
  session.settings = knobs;
  const isCounted = knobs.rateLimit !== undefined || knobs.credits !== undefined;
  session.quota = isCounted ? (session.quota ?? createQuota(knobs, state.realMs)) : undefined;
  session.usage = session.quota ?? unlimited;
  const troubles = [knobs.scenario, knobs.code, knobs.fault, knobs.delay, session.quota];
  session.hasNoControls =
    isMain(state, knobs) &&
    troubles.every((each) => each === undefined) &&
    knobs.failRate === 0 &&
    session.faults.length === 0 &&
    session.retryWaits.size === 0;
}

function createSession(state: State, name: string): Session {
  const { settings: knobs, journal } = state.options;
  const session: Session = {
    name,
    state,
    clock: createClock(knobs.now === "real" ? undefined : knobs.now, state.realMs),
    journal: createJournal(name, journal),
    overrides: {},
    settings: knobs,
    usage: unlimited,
    quota: undefined,
    faults: [],
    requestCount: 0,
    faultsQueued: 0,
    failures: new Map(),
    retryWaits: new Map(),
    hasNoControls: true,
    usedAtMs: state.realMs(),
  };
  refresh(session);
  return session;
}

/** Makes room for one more session: those idle for long go, and when there are too many the one idle longest. */
function forgetIdle(state: State): void {
  const { sessions, options: settings, realMs } = state;
  const isForgotten = ({ usedAtMs }: Session) => realMs() - usedAtMs > idleMs;
  for (const session of [...sessions.values()]) {
    if (session.name === defaultSession || session.journal.isWatched()) continue;
    if (!isForgotten(session) && sessions.size < settings.sessions) break;
    endSession(state, session.name);
  }
}
