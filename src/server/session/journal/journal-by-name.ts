/** The journal of a session that may not have begun yet. Reading it and watching it begins no session. */

import type { Session } from "../session.ts";
import type { State } from "../state.ts";
import type { Journal, JournalWatcher } from "./journal.ts";
import type { RequestMatch } from "./request-match.ts";

export function journalByName(
  { sessions, beginWatchers }: State,
  name: string,
): Pick<Journal, "read" | "watch"> {
  return {
    read: (match) => sessions.get(name)?.journal.read(match) ?? [],
    watch(watcher, match) {
      const session = sessions.get(name);
      return session ? session.journal.watch(watcher, match) : watchLater(watcher, match);
    },
  };

  /** Watches from the begin of the session on. */
  function watchLater(watcher: JournalWatcher, match: RequestMatch | undefined): () => void {
    const onBegin = (session: Session) => {
      if (session.name !== name) return;
      beginWatchers.delete(onBegin);
      stop = session.journal.watch(watcher, match);
    };
    let stop = (): void => {
      beginWatchers.delete(onBegin);
    };
    beginWatchers.add(onBegin);
    return () => stop();
  }
}
