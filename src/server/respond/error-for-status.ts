/** The error response of a status, when a setting, a fault or a scenario asks for it. */
import { problems } from "./problems.ts";
import type { Reply } from "./reply.ts";
import { withUsageHeaders } from "./usage-headers.ts";
import type { UsageLimits } from "./usage-limits.ts";

/** Values that error responses mention. */
export interface ErrorFacts {
  readonly usage: Pick<UsageLimits, "limit" | "remaining" | "balance">;
  readonly link: string | null;
  /** Credits that the call would cost. */
  readonly creditsUsed: number;
  /** Seconds. */
  readonly retryAfter: number;
}

export function errorForStatus(status: number, { usage, link, creditsUsed, retryAfter }: ErrorFacts): Reply {
  switch (status) {
    case 401:
      return withUsageHeaders(problems.unauthorized(), usage);
    case 402:
      return withUsageHeaders(problems.insufficientCredits(creditsUsed, 0), { ...usage, balance: 0 });
    case 403:
      return withUsageHeaders(problems.forbidden(), usage);
    case 404:
      return withUsageHeaders(problems.unknownLink(link ?? ""), usage);
    case 422:
      return withUsageHeaders(problems.validation(injectedErrors, usage.balance), usage);
    case 429:
      return withUsageHeaders(problems.rateLimited(usage.limit, retryAfter), { ...usage, remaining: 0 });
    case 502:
    case 520:
    case 522:
    case 524:
      return problems.gatewayPage(status);
    default:
      return withUsageHeaders(status < 500 ? problems.injected(status) : problems.serverError(status), usage);
  }
}

const injectedErrors = { limit: ["limit is refused because the sandbox was asked to refuse (code=422)."] };
