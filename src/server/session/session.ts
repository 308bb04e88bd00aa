/** One session: its own settings, clock, quota, queued faults and journal. */

import type { OwnLinks } from "../../world/model/dataset.ts";
import { mutantIds } from "../mutants/all.ts";
import type { Mutant } from "../mutants/mutant.ts";
import { startResources } from "../resources/postbacks.ts";
import { noResources, type Resources } from "../resources/resources.ts";
import { type UsageLimits, unlimited } from "../respond/usage-limits.ts";
import { changesOf } from "../settings/changes.ts";
import type { SettingName, Settings } from "../settings/settings.ts";
import { type Clock, createClock } from "./clock.ts";
import { isMainDataset } from "./dataset-cache.ts";
import { createFaultQueue, type FaultQueue } from "./fault-queue.ts";
import { createJournal, type Journal } from "./journal/journal.ts";
import { postbackOperation } from "./journal/journal-entry.ts";
import type { ReceivedRequest } from "./journal/recorded-request.ts";
import { keepResources } from "./keep-resources.ts";
import { type BoundedMap, createBoundedMap } from "./memory/bounded-map.ts";
import type { ListItem } from "./memory/linked-list.ts";
import type { MemoryAccount } from "./memory/memory-budget.ts";
import { sessionBytes } from "./memory/mock-memory.ts";
import { forgetOwnClicks } from "./own-clicks-of-session.ts";
import {
  closePostbacks,
  createSessionPostbacks,
  type SessionPostbacks,
} from "./postbacks/session-postbacks.ts";
import { createQuota, type Quota } from "./quota.ts";
import { createReads, type Reads } from "./reads/reads.ts";
import type { SharedState } from "./shared-state.ts";

export interface Session {
  readonly name: string;
  readonly shared: SharedState;
  readonly clock: Clock;
  readonly journal: Journal;
  /** Which rows its client has read. */
  readonly reads: Reads;
  /** The memory of everything that the session can forget: journal, reads, failures and waits. */
  readonly account: MemoryAccount;
  /** What its clients have created, changed and deleted. `keepResources` replaces it. */
  resources: Resources;
  /** Links whose clicks a user brings: those of the options, or with others. `setOwnClicks` replaces it. */
  own: OwnLinks | undefined;
  /** Memory that clicks of the session alone take. */
  ownBytes: number;
  /** How far its postbacks have got. */
  readonly postbacks: SessionPostbacks;
  /** The session's own settings. They override the flags. */
  overrides: Partial<Settings>;
  /** The settings in force. */
  settings: Settings;
  /** What requests are counted against: the quota, or no limits. */
  usage: UsageLimits;
  quota: Quota | undefined;
  readonly faults: FaultQueue;
  /** Requests so far. Random failures and delays are drawn from this number. */
  requestCount: number;
  /** How often a flaky scenario has failed, by scenario and link. */
  readonly failures: BoundedMap<number>;
  /** How many responses each mutant has changed. */
  readonly mutations: BoundedMap<number>;
  /** Requests for each link with which clicks arrive, by scenario and link. */
  readonly arrivals: BoundedMap<number>;
  /** URLs whose client was asked to wait. */
  readonly retryWaits: BoundedMap<RetryWait>;
  /** Whether a request without special header, key or link gets an ordinary page. */
  hasNoControls: boolean;
  /** Its place in the order of use. */
  place: ListItem<Session> | undefined;
  /** When it was used last, by the monotonic clock. */
  usedAtMs: number;
}

/** A `Retry-After` that was sent. Times are those of the monotonic clock. */
export interface RetryWait {
  readonly untilMs: number;
  readonly sinceMs: number;
  readonly status: number;
}

const mostFlakyLinks = 1000;
const mostMovingLinks = 1000;
const mostRetryWaits = 100;

export function createSession(shared: SharedState, name: string): Session {
  const { settings, journal: capacity } = shared.options;
  shared.memory.budget.reserve(sessionBytes);
  const account = shared.memory.budget.openAccount({ forgetOldest: () => forgetOldest(session) });
  const onMemory = account.add;
  const session: Session = {
    name,
    shared,
    clock: createClock(settings.now === "real" ? undefined : settings.now, shared.realMs),
    journal: createJournal({
      session: name,
      capacity,
      onMemory,
      onRecord: (received) => countReceived(shared, received),
    }),
    reads: createReads({ main: shared.datasets.main, onMemory }),
    account,
    resources: noResources,
    own: shared.options.own,
    ownBytes: 0,
    postbacks: createSessionPostbacks(shared.memory.resources),
    overrides: {},
    settings,
    usage: unlimited,
    quota: undefined,
    faults: createFaultQueue(shared.memory.faults),
    requestCount: 0,
    failures: createBoundedMap({ mostEntries: mostFlakyLinks, onMemory }),
    mutations: createBoundedMap({ mostEntries: mutantIds.length, onMemory }),
    arrivals: createBoundedMap({ mostEntries: mostMovingLinks, onMemory }),
    retryWaits: createBoundedMap({ mostEntries: mostRetryWaits, onMemory }),
    hasNoControls: true,
    place: undefined,
    usedAtMs: shared.monotonicMs(),
  };
  keepResources(session, startResources(shared.options.receiver, session.clock.nowMs()));
  refresh(session);
  return session;
}

/** Tells those who watch the journal, and gives the memory back. */
export function closeSession(session: Session): void {
  const { journal, account, faults, shared } = session;
  keepResources(session, noResources);
  forgetOwnClicks(session);
  closePostbacks(session.postbacks);
  journal.close();
  faults.clear();
  account.close();
  shared.memory.budget.reserve(-sessionBytes);
}

/** Forgets the oldest entries of the largest part. Returns the number of forgotten requests. */
function forgetOldest(session: Session): number {
  const { journal, reads, failures, arrivals, retryWaits, mutations, account } = session;
  const others = [reads, failures, arrivals, retryWaits, mutations];
  const largest = others.reduce((most, each) => (each.bytes() > most.bytes() ? each : most));
  const journalBytes = others.reduce((left, each) => left - each.bytes(), account.bytes());
  if (journalBytes >= largest.bytes()) return journal.forgetOldest();
  largest.forgetOldest();
  return 0;
}

/** Recomputes the derived fields. Call it after a change of overrides, quota, faults or waits. */
export function refresh(session: Session): void {
  const { shared } = session;
  const settings: Settings = { ...shared.options.settings, ...session.overrides };
  session.settings = settings;
  const { seed, clicksPerDay } = settings;
  const { own } = session;
  const isCounted = settings.rateLimit !== undefined || settings.credits !== undefined;
  session.quota = isCounted ? (session.quota ?? createQuota(settings, shared.monotonicMs)) : undefined;
  session.usage = session.quota ?? unlimited;
  const controls = [
    settings.scenario,
    settings.mutant,
    settings.code,
    settings.fault,
    settings.delay,
    session.quota,
  ];
  session.hasNoControls =
    shared.noted === undefined &&
    isMainDataset(shared.datasets, { seed, clicksPerDay, changes: changesOf(settings), own }) &&
    controls.every((each) => each === undefined) &&
    settings.failRate === 0 &&
    session.faults.size() === 0 &&
    session.retryWaits.size() === 0;
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

function countReceived({ received }: SharedState, { method, operation }: ReceivedRequest): void {
  if (operation === postbackOperation) return;
  received.requests++;
  if (method !== "GET") received.writes++;
}

/** Counts a response that a mutant has changed. */
export function countMutation({ mutations, shared }: Session, { id }: Mutant): void {
  mutations.set(id, (mutations.get(id) ?? 0) + 1);
  shared.mutations.set(id, (shared.mutations.get(id) ?? 0) + 1);
}
