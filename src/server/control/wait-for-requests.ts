/** Waits until enough requests of a journal match. */
import type { Journal } from "../session/journal/journal.ts";
import type { JournalEntry } from "../session/journal/journal-entry.ts";
import type { RequestMatch } from "../session/journal/request-match.ts";
import { bytesOfJson } from "../session/memory/memory-sizes.ts";
import type { ReservedMemory } from "../session/memory/reserved-memory.ts";

/** How many requests must match, and how long to wait for them. */
export interface WaitOptions {
  readonly count?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

interface WaitInput extends WaitOptions {
  readonly journal: Pick<Journal, "read" | "watch">;
  readonly match?: RequestMatch | undefined;
  /** For the requests that it holds until it ends. */
  readonly memory: ReservedMemory;
  /** Ends the wait when nobody wants its result any more. */
  readonly signal?: AbortSignal | undefined;
}

interface WaitResult {
  /** Whether enough requests matched. */
  readonly met: boolean;
  /** The oldest of them are left out when there is no memory for all. */
  readonly requests: readonly JournalEntry[];
}

/** Returns the requests that matched, also when the time is up. Requests that came before count too. */
export function waitForRequests(input: WaitInput): Promise<WaitResult> {
  const { journal, match = {}, count = 1, timeoutMs = 5000, signal, memory } = input;
  return new Promise((resolve) => {
    const held: HeldEntry[] = [];
    let matched = 0;
    const finish = () => {
      stop();
      clearTimeout(timer);
      signal?.removeEventListener("abort", finish);
      for (const { bytes } of held) memory.giveBack(bytes);
      resolve({ met: matched >= count, requests: held.map(({ entry }) => entry) });
    };
    const onEntry = (entry: JournalEntry) => {
      matched++;
      hold(entry, held, memory);
      if (matched >= count) finish();
    };
    for (const entry of journal.read(match)) {
      matched++;
      hold(entry, held, memory);
    }
    const stop = journal.watch({ onEntry, onEnd: finish }, match);
    const timer = setTimeout(finish, timeoutMs);
    signal?.addEventListener("abort", finish);
    if (matched >= count || signal?.aborted) finish();
  });
}

interface HeldEntry {
  readonly entry: JournalEntry;
  readonly bytes: number;
}

/** Holds an entry. While there is no room for it, the oldest one is let go. */
function hold(entry: JournalEntry, held: HeldEntry[], memory: ReservedMemory): void {
  const bytes = bytesOfJson(entry);
  while (!memory.take(bytes)) {
    const oldest = held.shift();
    if (oldest === undefined) return;
    memory.giveBack(oldest.bytes);
  }
  held.push({ entry, bytes });
}
