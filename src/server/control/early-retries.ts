/** Clients that were told to wait, and whether they do. */
import type { Reply } from "../respond/reply.ts";
import { timerToleranceMs } from "../session/quota.ts";
import { refresh, type Session } from "../session/state.ts";

const waitsKept = 100;

/** Remembers a reply with `Retry-After`. */
export function noteWait(session: Session, url: string, { headers, status }: Reply): void {
  const seconds = headers["retry-after"];
  if (seconds === undefined) return;
  const { retryWaits: notBefore, state } = session;
  const sinceMs = state.realMs();
  if (notBefore.size >= waitsKept) notBefore.delete([...notBefore.keys()][0] as string);
  notBefore.set(url, { sinceMs, untilMs: sinceMs + 1000 * Number(seconds), status });
  refresh(session);
}

/** A warning when a question comes again sooner than it was told to. */
export function earlyRetry(session: Session, url: string): readonly string[] {
  const { retryWaits: notBefore, state } = session;
  if (notBefore.size === 0) return [];
  const nowMs = state.realMs();
  const wait = notBefore.get(url);
  for (const [key, { untilMs }] of notBefore) if (untilMs <= nowMs + timerToleranceMs) notBefore.delete(key);
  if (notBefore.size === 0) refresh(session);
  if (!wait || wait.untilMs <= nowMs + timerToleranceMs) return [];
  const asked = Math.round((wait.untilMs - wait.sinceMs) / 1000);
  const waited = ((nowMs - wait.sinceMs) / 1000).toFixed(2);
  return [`retried after ${waited} s, but Retry-After of the ${wait.status} asked for ${asked} s`];
}
