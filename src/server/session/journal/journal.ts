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
  readonly read: (match?: RequestMatch, paging?: Paging) => readonly JournalEntry[];
  /** How many of the kept requests match. */
  readonly countMatches: (match?: RequestMatch) => number;
  /** Reports each later request that matches. The returned function stops it. */
  readonly watch: (watcher: JournalWatcher, match?: RequestMatch) => () => void;
  readonly isWatched: () => boolean;
  /** Requests recorded so far, forgotten ones included. */
  readonly count: () => number;
  /** Number of the oldest kept request; one more than `count` when none is kept. */
  readonly firstKept: () => number;
  /** Requests that are no longer kept, though nobody cleared them. */
  readonly forgotten: () => number;
  /** Forgets the oldest requests until that gave memory back. Returns their number. */
  readonly forgetOldest: () => number;
  readonly clear: () => void;
  /** Tells the watchers that the journal ends. */
  readonly close: () => void;
}

/** Which of the requests that match are returned. */
export interface Paging {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
}

export interface JournalWatcher {
  readonly onEntry: (entry: JournalEntry) => void;
  readonly onEnd: () => void;
}

interface JournalInput {
  /** Name of the session. */
  readonly session: string;
  /** Requests that it keeps; 0 for none. */
  readonly capacity: number;
  /** Called with the bytes that it took; a negative number for bytes that it gave back. */
  readonly onMemory: (bytes: number) => void;
  /** Called with everything that is recorded. */
  readonly onRecord: (received: ReceivedRequest) => void;
}

export function createJournal({ session, capacity, onMemory, onRecord }: JournalInput): Journal {
  const buffer = createRingBuffer({ capacity, onMemory });
  const watchers = new Map<JournalWatcher, RequestMatch>();
  let [count, cleared] = [0, 0];
  const firstKept = () => (capacity === 0 ? count + 1 : Math.max(cleared + 1, buffer.oldest()));
  const keptMatches = function* (match: RequestMatch) {
    for (let number = firstKept(); number <= count; number++) {
      const request = { session, number, ...buffer.read(number) };
      if (matches(request, match)) yield request;
    }
  };
  return {
    record(received, outcome) {
      count++;
      onRecord(received);
      if (capacity > 0) buffer.write(received, outcome);
      if (watchers.size === 0) return;
      const request = { session, number: count, ...shortened({ received, outcome }) };
      for (const [{ onEntry }, match] of [...watchers])
        if (matches(request, match)) onEntry(journalEntryOf(request));
    },
    read(match = {}, { limit = Number.POSITIVE_INFINITY, offset = 0 } = {}) {
      const found: JournalEntry[] = [];
      let skipped = 0;
      for (const request of keptMatches(match)) {
        if (found.length >= limit) break;
        if (skipped++ >= offset) found.push(journalEntryOf(request));
      }
      return found;
    },
    countMatches(match = {}) {
      let found = 0;
      for (const _ of keptMatches(match)) found++;
      return found;
    },
    watch(watcher, match = {}) {
      watchers.set(watcher, match);
      return () => void watchers.delete(watcher);
    },
    isWatched: () => watchers.size > 0,
    count: () => count,
    firstKept,
    forgotten: () => firstKept() - 1 - cleared,
    forgetOldest: buffer.forgetOldest,
    clear() {
      cleared = count;
      buffer.clear();
    },
    close() {
      for (const { onEnd } of [...watchers.keys()]) onEnd();
    },
  };
}
