/** Warns clients that retry before the time of `Retry-After`. */
import { hashText } from "../../world/model/hash.ts";
import type { Reply } from "../respond/reply.ts";
import type { ApiRequest } from "../respond/request.ts";
import { timerToleranceMs } from "../session/quota.ts";
import { refresh, type Session } from "../session/session.ts";

/** What identifies a request that is sent again: its method, its URL and its client. */
type SentRequest = Pick<ApiRequest, "method" | "url" | "authorization">;

/** Remembers the `Retry-After` of a reply, until the same request succeeds. */
export function noteWait(session: Session, request: SentRequest, { headers, status }: Reply): void {
  const { retryWaits, shared } = session;
  const seconds = headers["retry-after"];
  if (seconds === undefined) {
    if (status < 400 && retryWaits.size() > 0) retryWaits.delete(keyOf(request));
    return;
  }
  const sinceMs = shared.monotonicMs();
  retryWaits.set(keyOf(request), { sinceMs, untilMs: sinceMs + 1000 * Number(seconds), status });
  refresh(session);
}

/** Of the key only a hash is kept. */
function keyOf({ method, url, authorization = "" }: SentRequest): string {
  return `${method} ${hashText(authorization, 0)} ${url}`;
}

const warningStart = "retried after";

export function isEarlyRetry(warning: string): boolean {
  return warning.startsWith(warningStart);
}

/** A warning when a request comes again too early. */
export function earlyRetry(session: Session, request: SentRequest): readonly string[] {
  const { retryWaits, shared } = session;
  if (retryWaits.size() === 0) return [];
  const nowMs = shared.monotonicMs();
  for (const [key, { untilMs }] of retryWaits.entries())
    if (untilMs <= nowMs + timerToleranceMs) retryWaits.delete(key);
  if (retryWaits.size() === 0) refresh(session);
  const wait = retryWaits.get(keyOf(request));
  if (!wait) return [];
  shared.received.earlyRetries++;
  const asked = Math.round((wait.untilMs - wait.sinceMs) / 1000);
  const waited = ((nowMs - wait.sinceMs) / 1000).toFixed(2);
  return [`${warningStart} ${waited} s, but Retry-After of the ${wait.status} asked for ${asked} s`];
}
