/** Why requests count as unanswered. */
import { isWriting } from "../../openapi/description/operations.ts";
import type { ParsedExchange } from "../read/parsed-exchange.ts";
import type { RequestKind } from "../read/request/request-query.ts";
import { isAccessRefused, isGateway } from "../read/response/statuses.ts";
import type { RunSet } from "../read/run-set.ts";
import type { Claim } from "./claim.ts";

/** A request that got no response. */
export interface UnansweredRequest {
  readonly kind: RequestKind;
  readonly detail: string;
}

/** Why a claim got no response that it needs; undefined when every request got one. */
export function unansweredReason(
  { about = "valid" }: Claim,
  { parsedExchanges, runs }: RunSet,
  unanswered: readonly UnansweredRequest[] = [],
): string | undefined {
  const failed = unanswered.find(({ kind }) => about === "any" || kind === about);
  if (failed) return failed.detail;
  // A client may ask for what it has deleted, or what is not there any more.
  const changed = new Set(runs.filter((run) => run.changedBy).flatMap((run) => run.parsedExchanges));
  const away = parsedExchanges.find((parsed) => {
    const { query, exchange } = parsed;
    const { status } = exchange.response;
    const isMissing = status === 404 && !isWriting(query.operation) && !changed.has(parsed);
    const isAway = isGateway(status) || (query.kind === "valid" && (isAccessRefused(status) || isMissing));
    return isAway && (about === "any" || query.kind === about);
  });
  return away && rejectionReason(away);
}

/** Why a request counts as unanswered though a response came. */
export function rejectionReason({ exchange: { response } }: Pick<ParsedExchange, "exchange">): string {
  const { status } = response;
  return isGateway(status) ? `a gateway answered ${status}` : `the target refused the request with ${status}`;
}
