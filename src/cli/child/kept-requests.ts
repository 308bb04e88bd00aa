/** The requests that a sandbox still knows of the command that ran against it. */
import type { JournalEntry, Mock } from "../../sandbox.ts";

/** The entries that the journals of all sessions keep, session by session. */
export function keptRequests(mock: Mock): readonly JournalEntry[] {
  return mock.sessionNames().flatMap((name) => mock.session(name).requests());
}
