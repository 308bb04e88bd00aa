/** What a sandbox received from the command that ran against it. */
import type { JournalEntry, Mock } from "../../sandbox.ts";

interface ReceivedRequests {
  /** The entries that the journals of all sessions keep, session by session. */
  readonly journal: readonly JournalEntry[];
  /** Requests of all sessions, including those that the journals no longer keep. */
  readonly received: number;
  /** Calls to receivers of postbacks, of all sessions. */
  readonly postbacks: number;
}

export function receivedBy(mock: Mock): ReceivedRequests {
  const sessions = mock.sessionNames().map((name) => mock.session(name));
  const journals = sessions.map((session) => session.requests());
  const postbacks = sessions.reduce((sum, session) => sum + session.postbacks.count(), 0);
  const received = journals.reduce((sum, entries) => sum + (entries.at(-1)?.number ?? 0), -postbacks);
  return { journal: journals.flat(), received, postbacks };
}
