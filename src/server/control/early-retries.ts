/** Warns clients that retry before the time of `Retry-After`. */
import type { Reply } from "../respond/reply.ts";
import { timerToleranceMs } from "../session/quota.ts";
import { refresh, type Session } from "../session/session.ts";

/** Remembers the `Retry-After` of a reply. */
export function noteWait(session: Session, url: string, { headers, status }: Reply): void {
  const seconds = headers["retry-after"];
  if (seconds === undefined) return;
  const { retryWaits, shared } = session;
  const sinceMs = shared.monotonicMs();
  retryWaits.set(url, { sinceMs, untilMs: sinceMs + 1000 * Number(seconds), status });
  refresh(session);
}

/** What the warning begins with. */
export const earlyRetryText = "retried after";

/** A warning when a request comes again too early. */
export function earlyRetry(session: Session, url: string): readonly string[] {
  const { retryWaits, shared } = session;
  if (retryWaits.size() === 0) return [];
  const nowMs = shared.monotonicMs();
  const wait = retryWaits.get(url);
  for (const [key, { untilMs }] of retryWaits.entries())
    if (untilMs <= nowMs + timerToleranceMs) retryWaits.delete(key);
  if (retryWaits.size() === 0) refresh(session);
  if (!wait || wait.untilMs <= nowMs + timerToleranceMs) return [];
  const asked = Math.round((wait.untilMs - wait.sinceMs) / 1000);
  const waited = ((nowMs - wait.sinceMs) / 1000).toFixed(2);
  return [`${earlyRetryText} ${waited} s, but Retry-After of the ${wait.status} asked for ${asked} s`];
}
