/** The memory of a mock between requests: what all sessions share, and its sessions. */

import { createPageCache } from "../respond/body/page-cache.ts";
import { createDatasetCache } from "./dataset-cache.ts";
import { createLinkedList, type LinkedList, listItem } from "./memory/linked-list.ts";
import { createMockMemory } from "./memory/mock-memory.ts";
import { closePostbacks } from "./postbacks/session-postbacks.ts";
import { closeSession, createSession, type Session } from "./session.ts";
import type { ReceivedCounts, SharedState, StateOptions } from "./shared-state.ts";
import { machineTime, type TimeSources } from "./time-sources.ts";

export interface State extends SharedState {
  /** By name. `default` always exists. */
  readonly sessions: Map<string, Session>;
  /** Called with each session that begins. */
  readonly beginWatchers: Set<(session: Session) => void>;
  /** Called with each session that begins, where postbacks can be sent. */
  attachPostbacks: ((session: Session) => void) | undefined;
  /** All but `default`, the one used last at the end. */
  readonly order: LinkedList<Session>;
}

export const defaultSession = "default";

/** A session that was idle for this long is dropped when a new one begins. */
const idleMs = 30 * 60_000;
const bytesPerMegabyte = 2 ** 20;

export function createState(options: StateOptions, times: Partial<TimeSources> = {}): State {
  const { seed, clicksPerDay } = options.settings;
  const { behaviour, own } = options;
  const datasets = createDatasetCache({ seed, clicksPerDay, behaviour, own });
  const state: State = {
    options,
    sessions: new Map(),
    beginWatchers: new Set(),
    attachPostbacks: undefined,
    order: createLinkedList(),
    memory: createMockMemory(options.memory * bytesPerMegabyte, () => endIdleSession(state)),
    datasets,
    pages: createPageCache(datasets.main),
    ...machineTime,
    ...times,
    mutations: new Map(),
    received: { requests: 0, writes: 0, earlyRetries: 0, postbacks: 0, receivers: 0, forgotten: 0 },
    noted: undefined,
    openStreams: 0,
  };
  state.sessions.set(defaultSession, createSession(state, defaultSession));
  return state;
}

/** The session of a name. It begins when its name is first used. */
export function sessionOf(state: State, name: string): Session {
  const { sessions, order } = state;
  const known = sessions.get(name);
  if (known) {
    known.usedAtMs = state.monotonicMs();
    if (known.place) {
      order.remove(known.place);
      order.append(known.place);
    }
    return known;
  }
  dropIdleSessions(state);
  const session = createSession(state, name);
  session.place = listItem(session);
  order.append(session.place);
  return begin(state, session);
}

/** All sessions: `default`, then the others, the one used last at the end. */
export function sessionsByUse({ sessions, order }: State): readonly Session[] {
  return [sessions.get(defaultSession) as Session, ...order.values()];
}

/** Ends a session. The default one begins again at once. False when there is no session of this name. */
export function endSession(state: State, name: string): boolean {
  const session = state.sessions.get(name);
  if (!session) return false;
  closeSession(session);
  state.sessions.delete(name);
  if (session.place) state.order.remove(session.place);
  if (name === defaultSession) begin(state, createSession(state, name));
  return true;
}

function begin(state: State, session: Session): Session {
  state.sessions.set(session.name, session);
  state.attachPostbacks?.(session);
  for (const onBegin of [...state.beginWatchers]) onBegin(session);
  return session;
}

/** Ends every call of a postback, and every reader that waits for requests of a journal. */
export function closeState({ sessions }: State): void {
  for (const { journal, postbacks } of sessions.values()) {
    closePostbacks(postbacks);
    journal.close();
  }
}

/** Makes room for one more session: drops idle ones, and the one idle longest when there are too many. */
function dropIdleSessions(state: State): void {
  const { sessions, order, options, monotonicMs } = state;
  const isIdle = ({ usedAtMs }: Session) => monotonicMs() - usedAtMs > idleMs;
  for (let item = order.first(); item; item = item.after) {
    const session = item.value;
    if (session.journal.isWatched()) continue;
    if (!isIdle(session) && sessions.size < options.sessions) break;
    dropSession(state, session);
  }
}

/** Ends the session that was used longest ago, but not the newest one. False when there is no such session. */
function endIdleSession(state: State): boolean {
  for (let item = state.order.first(); item?.after; item = item.after) {
    if (!item.value.journal.isWatched()) return dropSession(state, item.value);
  }
  return false;
}

/** Ends a session that nobody asked to end. */
function dropSession(state: State, { name, journal }: Session): boolean {
  const kept = journal.count() - journal.firstKept() + 1;
  state.received.forgotten += journal.forgotten() + kept;
  return endSession(state, name);
}

/** How much came, in all sessions and ever. */
export function receivedIn({ received, sessions }: State): ReceivedCounts {
  let { forgotten } = received;
  for (const { journal } of sessions.values()) forgotten += journal.forgotten();
  return { ...received, forgotten };
}
