/** The memory of a mock between requests: what all sessions share, and its sessions. */
import { createPageCache } from "../respond/page-cache.ts";
import { createDatasetCache } from "./dataset-cache.ts";
import { createSession, type Session } from "./session.ts";
import type { SharedState, StateOptions } from "./shared-state.ts";
import { machineTime, type TimeSources } from "./time-sources.ts";

export interface State extends SharedState {
  /** The one used last at the end. `default` always exists. */
  readonly sessions: Map<string, Session>;
  /** Called with each session that begins. */
  readonly beginWatchers: Set<(session: Session) => void>;
}

export const defaultSession = "default";

/** A session that was idle for this long is dropped when a new one begins. */
const idleMs = 30 * 60_000;

export function createState(options: StateOptions, times: Partial<TimeSources> = {}): State {
  const { seed, clicksPerDay } = options.settings;
  const datasets = createDatasetCache({ seed, clicksPerDay }, options.behaviour);
  const pages = createPageCache(datasets.main);
  const state: State = {
    options,
    sessions: new Map(),
    beginWatchers: new Set(),
    datasets,
    pages,
    ...machineTime,
    ...times,
    openStreams: 0,
  };
  state.sessions.set(defaultSession, createSession(state, defaultSession));
  return state;
}

/** The session of a name. It begins when its name is first used. */
export function sessionOf(state: State, name: string): Session {
  const { sessions } = state;
  const known = sessions.get(name);
  if (known) {
    known.usedAtMs = state.monotonicMs();
    sessions.delete(name);
    sessions.set(name, known);
    return known;
  }
  dropIdleSessions(state);
  const session = createSession(state, name);
  sessions.set(name, session);
  for (const onBegin of [...state.beginWatchers]) onBegin(session);
  return session;
}

/** Ends a session. The default one begins again at once. False when there is no session of this name. */
export function endSession(state: State, name: string): boolean {
  const session = state.sessions.get(name);
  if (!session) return false;
  session.journal.close();
  state.sessions.delete(name);
  if (name === defaultSession) state.sessions.set(name, createSession(state, name));
  return true;
}

/** Ends every reader that waits for requests of a journal. */
export function closeState({ sessions }: State): void {
  for (const { journal } of sessions.values()) journal.close();
}

/** Makes room for one more session: drops idle ones, and the one idle longest when there are too many. */
function dropIdleSessions(state: State): void {
  const { sessions, options, monotonicMs } = state;
  const isIdle = ({ usedAtMs }: Session) => monotonicMs() - usedAtMs > idleMs;
  for (const session of [...sessions.values()]) {
    if (session.name === defaultSession || session.journal.isWatched()) continue;
    if (!isIdle(session) && sessions.size < options.sessions) break;
    endSession(state, session.name);
  }
}
