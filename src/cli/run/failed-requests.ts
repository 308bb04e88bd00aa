/** Requests that failed, and that the command did not repeat with success. */
import type { JournalEntry } from "../../sandbox.ts";

/**
 * Failures that a test asked for itself do not count, nor do refusals of what it sent: no key, no such link, a wrong
 * parameter. A request that failed several times counts once.
 * @param requests In the order in which they came.
 */
export function failedRequests(requests: readonly JournalEntry[]): readonly JournalEntry[] {
  const failed = new Map<string, JournalEntry>();
  for (const request of requests) {
    const key = JSON.stringify([request.session, request.method, request.url]);
    if (isSuccess(request)) failed.delete(key);
    else if (isFailure(request)) failed.set(key, request);
  }
  return [...failed.values()];
}

function isSuccess({ status, fault }: JournalEntry): boolean {
  return status !== null && status < 400 && (fault === null || fault === "slow-body");
}

function isFailure({ kind, operation, session, status, why }: JournalEntry): boolean {
  if (kind !== "request" || operation === null) return false;
  const [, cause] = /\(asked for by: ([\w ]+)\)$/.exec(why ?? "") ?? [];
  if (cause === undefined) return status === null || [402, 429].includes(status) || status >= 500;
  // The options of `run` are the settings of the default session; those of others are set by tests.
  return cause === "chance" || cause === "mutant" || (cause === "settings" && session === "default");
}
