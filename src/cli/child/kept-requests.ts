/** The requests that a sandbox still knows of the command that ran against it. */
import { type JournalEntry, type Mock, mockFlags } from "../../sandbox.ts";

/** What is said of a command at its end is said of the requests that are kept until then. */
export const journalOfCommand = { ...mockFlags.journal, default: 20_000 } as const;

/** The entries that the journals of all sessions keep, session by session. */
export function keptRequests(mock: Mock): readonly JournalEntry[] {
  return mock.sessionNames().flatMap((name) => mock.session(name).requests());
}
