/** The requests that a session received last. Each is turned into a journal entry only when somebody reads it. */
import { type JournalEntry, journalEntryOf } from "./journal-entry.ts";
import type { ReceivedRequest, RequestOutcome } from "./recorded-request.ts";
import { matches, type RequestMatch } from "./request-match.ts";
import { createRingBuffer } from "./ring-buffer.ts";
import { shortened } from "./shorten-request.ts";

/** A session's journal. */
export interface Journal {
  readonly record: (received: ReceivedRequest, outcome: RequestOutcome) => void;
  /** The kept requests that match, the oldest first. */
  readonly read: (match?: RequestMatch) => readonly JournalEntry[];
  /** Reports each later request that matches. The returned function stops it. */
  readonly watch: (watcher: JournalWatcher, match?: RequestMatch) => () => void;
  readonly isWatched: () => boolean;
  /** Requests recorded so far, dropped ones included. */
  readonly count: () => number;
  readonly clear: () => void;
  /** Tells the watchers that the journal ends. */
  readonly close: () => void;
}

export interface JournalWatcher {
  readonly onEntry: (entry: JournalEntry) => void;
  readonly onEnd: () => void;
}

/** @param capacity Requests that it keeps; 0 for none. */
export function createJournal(session: string, capacity: number): Journal {
  const buffer = createRingBuffer(capacity);
  const watchers = new Map<JournalWatcher, RequestMatch>();
  let [count, cleared] = [0, 0];
  return {
    record(received, outcome) {
      count++;
      if (capacity > 0) buffer.write(count, received, outcome);
      if (watchers.size === 0) return;
      const request = { session, number: count, received: shortened(received), outcome };
      for (const [{ onEntry }, match] of [...watchers])
        if (matches(request, match)) onEntry(journalEntryOf(request));
    },
    read(match = {}) {
      const found: JournalEntry[] = [];
      for (let number = Math.max(cleared, count - capacity) + 1; number <= count; number++) {
        const request = { session, number, ...buffer.read(number) };
        if (matches(request, match)) found.push(journalEntryOf(request));
      }
      return found;
    },
    watch(watcher, match = {}) {
      watchers.set(watcher, match);
      return () => void watchers.delete(watcher);
    },
    isWatched: () => watchers.size > 0,
    count: () => count,
    clear() {
      cleared = count;
    },
    close() {
      for (const { onEnd } of [...watchers.keys()]) onEnd();
    },
  };
}
