/** The refusal that a status stands for, when somebody asks for it. */

import { problems } from "./problems.ts";
import type { Reply } from "./reply.ts";
import { type Facts, withUsageHeaders } from "./respond.ts";

/** What a refusal speaks of. */
export interface ErrorFacts {
  readonly facts: Facts;
  readonly link: string;
  /** Credits that the call would cost. */
  readonly price: number;
  /** Seconds. */
  readonly retryAfter: number;
}

export function errorForStatus(code: number, { facts, link, price, retryAfter }: ErrorFacts): Reply {
  switch (code) {
    case 401:
      return withUsageHeaders(problems.unauthorized(), facts, 0);
    case 402:
      return withUsageHeaders(
        problems.insufficientCredits(Math.max(1, price), 0),
        { ...facts, balance: 0 },
        0,
      );
    case 403:
      return withUsageHeaders(problems.forbidden(), facts, 0);
    case 404:
      return withUsageHeaders(problems.unknownLink(link), facts, 0);
    case 422:
      return withUsageHeaders(problems.validation(askedFor, facts.balance), facts, 0);
    case 429:
      return withUsageHeaders(problems.rateLimited(facts.limit, retryAfter), { ...facts, remaining: 0 }, 0);
    case 502:
    case 520:
    case 522:
    case 524:
      return problems.gatewayPage(code);
    default:
      return withUsageHeaders(code < 500 ? problems.asked(code) : problems.serverError(code), facts, 0);
  }
}

const askedFor = { limit: ["limit is refused because the sandbox was asked to refuse (code=422)."] };
