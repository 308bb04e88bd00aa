/** The requests that a session received. A ring of what came last, put into words only when somebody reads it. */
import type { Edition } from "../../openapi/editions.ts";
import type { FaultKind } from "../settings/faults.ts";
import { type JournalEntry, journalEntryOf } from "./journal-entry.ts";
import { matches, type RequestMatch } from "./request-match.ts";
import { createRingBuffer, shortened } from "./ring-buffer.ts";

/** A request as it came. */
export interface ReceivedRequest {
  readonly atMs: number;
  readonly method: string;
  /** Path and query, without the prefix of the session. */
  readonly url: string;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly edition: Edition | null;
  readonly account: string | null;
  readonly link: string | null;
}

/** What became of it. */
export interface RequestOutcome {
  /** Undefined when no answer was given. */
  readonly status: number | undefined;
  /** The body of a refusal. */
  readonly refusal: string | undefined;
  readonly scenario: string | undefined;
  readonly fault: FaultKind | undefined;
  readonly delayMs: number;
  readonly warnings: readonly string[];
  /** Who asked for a refusal or a fault, when it was not the request's own fault. */
  readonly cause: string | undefined;
}

/** A session's journal. */
export interface Journal {
  readonly record: (received: ReceivedRequest, outcome: RequestOutcome) => void;
  /** Those that are kept and match, the oldest first. */
  readonly read: (match?: RequestMatch) => readonly JournalEntry[];
  /** Calls back at each request that matches from now on, until the function it returns is called. */
  readonly watch: (watcher: JournalWatcher, match?: RequestMatch) => () => void;
  readonly isWatched: () => boolean;
  /** Requests recorded so far, forgotten ones included. */
  readonly count: () => number;
  readonly clear: () => void;
  /** Tells the watchers that nothing more will come. */
  readonly close: () => void;
}

export interface JournalWatcher {
  readonly onEntry: (entry: JournalEntry) => void;
  readonly onEnd: () => void;
}

/** A request with its answer. */
export interface RecordedRequest {
  readonly session: string;
  /** Its number in the session, from 1 on. */
  readonly number: number;
  readonly received: ReceivedRequest;
  readonly outcome: RequestOutcome;
}

/** @param kept Requests that it keeps; 0 for none. */
export function createJournal(session: string, kept: number): Journal {
  const ring = createRingBuffer(kept);
  const watchers = new Map<JournalWatcher, RequestMatch>();
  let [count, forgotten] = [0, 0];
  return {
    record(received, outcome) {
      count++;
      if (kept > 0) ring.note(count, received, outcome);
      if (watchers.size === 0) return;
      const entry = { session, number: count, received: shortened(received), outcome };
      for (const [{ onEntry }, match] of [...watchers])
        if (matches(entry, match)) onEntry(journalEntryOf(entry));
    },
    read(match = {}) {
      const found: JournalEntry[] = [];
      for (let number = Math.max(forgotten, count - kept) + 1; number <= count; number++) {
        const entry = { session, number, ...ring.read(number) };
        if (matches(entry, match)) found.push(journalEntryOf(entry));
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
      forgotten = count;
    },
    close() {
      for (const { onEnd } of [...watchers.keys()]) onEnd();
    },
  };
}
