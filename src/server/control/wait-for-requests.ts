/** Waits until enough requests of a journal match. */
import type { Journal } from "../session/journal.ts";
import type { JournalEntry } from "../session/journal-entry.ts";
import type { RequestMatch } from "../session/request-match.ts";

/** How many requests must match, and how long to wait for them. */
export interface WaitOptions {
  readonly count?: number | undefined;
  readonly timeoutMs?: number | undefined;
}

interface WaitInput extends WaitOptions {
  readonly journal: Pick<Journal, "read" | "watch">;
  readonly match?: RequestMatch | undefined;
  /** Ends the wait when nobody wants its result any more. */
  readonly signal?: AbortSignal | undefined;
}

interface WaitResult {
  /** Whether enough requests matched. */
  readonly met: boolean;
  readonly requests: readonly JournalEntry[];
}

/** Returns the requests that matched, also when the time is up. Requests that came before count too. */
export function waitForRequests(input: WaitInput): Promise<WaitResult> {
  const { journal, match = {}, count = 1, timeoutMs = 5000, signal } = input;
  return new Promise((resolve) => {
    const requests = [...journal.read(match)];
    const finish = () => {
      stop();
      clearTimeout(timer);
      signal?.removeEventListener("abort", finish);
      resolve({ met: requests.length >= count, requests });
    };
    const onEntry = (entry: JournalEntry) => {
      requests.push(entry);
      if (requests.length >= count) finish();
    };
    const stop = journal.watch({ onEntry, onEnd: finish }, match);
    const timer = setTimeout(finish, timeoutMs);
    signal?.addEventListener("abort", finish);
    if (requests.length >= count || signal?.aborted) finish();
  });
}
