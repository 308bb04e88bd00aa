/** Usage limits that are counted: requests a minute, and credits. */
import { type UsageLimits, unlimited } from "../respond/usage-limits.ts";
import type { Settings } from "../settings/settings.ts";

export interface Quota extends UsageLimits {
  /** Milliseconds until the quota is full again; undefined when it is full, or not counted. */
  readonly resetInMs: () => number | undefined;
  /** Moves the time of the quota forward. */
  readonly skip: (ms: number) => void;
  /** The same quota as of now. What is counted in one is not counted in the other. */
  readonly copy: () => Quota;
}

type Limits = Pick<Settings, "rateLimit" | "credits" | "retryAfter">;

const minuteMs = 60_000;

/** Timers of clients fire a few milliseconds early. */
export const timerToleranceMs = 20;

/**
 * The quota is full again a minute after its first request. Once a request was refused it is full after `retryAfter`
 * seconds, so that a client that waits for `Retry-After` succeeds.
 */
export function createQuota(limits: Limits, monotonicMs: () => number): Quota {
  const balance = limits.credits ?? unlimited.balance;
  const counts = { taken: 0, freshAt: Number.NEGATIVE_INFINITY, aheadMs: 0, isRefusing: false, balance };
  return quotaOf(limits, monotonicMs, counts);
}

interface Counts {
  readonly taken: number;
  readonly freshAt: number;
  readonly aheadMs: number;
  readonly isRefusing: boolean;
  readonly balance: number;
}

function quotaOf(limits: Limits, monotonicMs: () => number, counts: Counts): Quota {
  let { taken, freshAt, aheadMs, isRefusing, balance } = counts;
  const { rateLimit } = limits;
  const now = () => monotonicMs() + aheadMs;
  const waitMs = () => Math.max(0, freshAt - now());
  const refresh = () => {
    if (waitMs() > (isRefusing ? timerToleranceMs : 0)) return;
    taken = 0;
    isRefusing = false;
  };
  return {
    limit: rateLimit ?? unlimited.limit,
    get remaining() {
      refresh();
      return rateLimit === undefined ? unlimited.remaining : rateLimit - taken;
    },
    get balance() {
      return balance;
    },
    admit() {
      if (rateLimit === undefined) return undefined;
      refresh();
      if (taken < rateLimit) {
        if (taken++ === 0) freshAt = now() + minuteMs;
        return undefined;
      }
      if (!isRefusing) freshAt = now() + 1000 * limits.retryAfter;
      isRefusing = true;
      return Math.ceil(waitMs() / 1000);
    },
    spend(credits) {
      if (limits.credits === undefined || credits === 0) return true;
      if (balance < credits) return false;
      balance -= credits;
      return true;
    },
    resetInMs() {
      refresh();
      return rateLimit === undefined || taken === 0 ? undefined : waitMs();
    },
    skip(ms) {
      aheadMs += ms;
    },
    copy: () => quotaOf(limits, monotonicMs, { taken, freshAt, aheadMs, isRefusing, balance }),
  };
}
