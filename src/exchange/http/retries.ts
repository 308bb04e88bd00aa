/** Retries, and the waits that the server asks for. */
import type { Exchange, Request, Response } from "../exchange.ts";
import type { Target, TargetResult } from "../target.ts";
import type { AttemptFailure } from "./transport-errors.ts";

/** The result of one request on the wire. */
export type Attempt = { readonly kind: "response"; readonly exchange: Exchange } | AttemptFailure;

/** How often a request is retried, and where time comes from. */
export interface RetryOptions {
  /** Further requests after the first. */
  readonly retries: number;
  readonly sleep: (ms: number) => Promise<unknown>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Called before each wait. */
  readonly onWait?: ((wait: Wait) => void) | undefined;
}

/** The longest wait that is accepted. When a server asks for more, there is no retry: its last response counts. */
export const longestWaitMs = 60_000;

/** A wait before a retry. */
export interface Wait {
  readonly ms: number;
  /** The status that the wait follows; undefined after a failure of the connection. */
  readonly status: number | undefined;
}

/**
 * Sends a request until its result needs no retry, and returns the last result. Only a status makes it wait: a header that
 * says that no request is left in this minute is not always true.
 */
export function withRetries(
  attempt: (request: Request) => Promise<Attempt>,
  pace: RetryOptions,
): Target["send"] {
  return async (request, maxAttempts = Number.POSITIVE_INFINITY) => {
    const most = Math.min(pace.retries + 1, maxAttempts);
    const retried: Exchange[] = [];
    for (let attempts = 1; ; attempts += 1) {
      const result = await attempt(request);
      const ms = attempts < most ? waitBeforeRetry(result, attempts, pace.clock()) : undefined;
      if (ms === undefined)
        return { ...resultOf(result, attempts), ...(retried.length === 0 ? {} : { retried }) };
      if (result.kind === "response") retried.push(result.exchange);
      pace.onWait?.({ ms, status: result.kind === "response" ? result.exchange.response.status : undefined });
      await pace.sleep(ms);
    }
  };
}

/** Milliseconds until a retry; undefined when there is none. Attempts count from 1. */
export function waitBeforeRetry(result: Attempt, attempts: number, nowMs: number): number | undefined {
  const backOffMs = 500 * 2 ** (attempts - 1);
  if (result.kind === "failure") return result.isTransient ? backOffMs : undefined;
  const { response } = result.exchange;
  if (!transientStatuses.has(response.status)) return undefined;
  const waitMs = retryAfter(response, nowMs) ?? (hasNoRequestLeft(response) ? minuteMs : backOffMs);
  return waitMs <= longestWaitMs ? waitMs : undefined;
}

/** Too many requests; a gateway without its server; the CDN without its origin. */
const transientStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504, 520, 521, 522, 523, 524]);

/** Seconds, or an HTTP date, which is read by the sender's own clock where the response shows it. */
function retryAfter({ headers }: Response, nowMs: number): number | undefined {
  const value = headers["retry-after"]?.trim() ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const until = httpDate.test(value) ? Date.parse(value) : Number.NaN;
  const now = Date.parse(headers.date ?? "");
  return Number.isNaN(until) ? undefined : Math.max(0, until - (Number.isNaN(now) ? nowMs : now));
}

/** `Date.parse` alone would read a date from `about:3`. */
const httpDate = /^[A-Z][a-z]{2}.* \d\d:\d\d:\d\d/;

const minuteMs = 60_000;

function hasNoRequestLeft({ headers }: Response): boolean {
  return headers["x-rate-limit-remaining-minute"]?.trim() === "0";
}

function resultOf(result: Attempt, attempts: number): TargetResult {
  if (result.kind === "response") return { ...result, attempts };
  const { kind, reason, detail } = result;
  return { kind, reason, detail, attempts };
}
