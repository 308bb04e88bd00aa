/** The headers that every response of the API carries (documented; their values are the sandbox's). */
import { jsonType, type Reply } from "./reply.ts";
import { type UsageLimits, unlimited } from "./usage-limits.ts";

type Usage = Pick<UsageLimits, "limit" | "remaining" | "balance">;

/** Adds the headers of usage to a reply. @param creditsUsed Credits that this call costs. */
export function withUsageHeaders(reply: Reply, usage: Usage, creditsUsed = 0): Reply {
  return { ...reply, headers: { ...reply.headers, ...usageHeaders(usage, creditsUsed) } };
}

/** The headers of a successful response. */
export function pageHeaders(usage: UsageLimits, creditsUsed: number): Reply["headers"] {
  return usage === unlimited ? unlimitedHeaders(creditsUsed) : headersOf(usage, creditsUsed);
}

const byCredits = new Map<number, Reply["headers"]>();

/** The headers of a successful response without limits: one object for each price, so that its text can be kept. */
export function unlimitedHeaders(creditsUsed: number): Reply["headers"] {
  const known = byCredits.get(creditsUsed);
  if (known) return known;
  const headers = headersOf(unlimited, creditsUsed);
  byCredits.set(creditsUsed, headers);
  return headers;
}

function headersOf(usage: Usage, creditsUsed: number): Reply["headers"] {
  return { "content-type": jsonType, ...usageHeaders(usage, creditsUsed) };
}

function usageHeaders({ balance, limit, remaining }: Usage, creditsUsed: number): Reply["headers"] {
  return {
    "x-ofapi-credits-used": String(creditsUsed),
    "x-ofapi-credits-balance": String(balance),
    "x-ofapi-is-cached": "false",
    "x-rate-limit-limit-minute": String(limit),
    "x-rate-limit-remaining-minute": String(remaining),
    "x-rate-limit-limit-day": "",
    "x-rate-limit-remaining-day": "",
    vary: "Prefer, Mock-Session",
  };
}
