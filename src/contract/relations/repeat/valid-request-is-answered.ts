import { isWriting } from "../../../openapi/description/operations.ts";
import { atStatus, checkEach, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { wasBefore } from "../../read/order.ts";
import { isOfList, type ParsedExchange } from "../../read/parsed-exchange.ts";
import { isBeforeEnd } from "../../read/past-end.ts";
import { refusedRangeOf } from "../../read/refused-range.ts";
import { hasNumericOffset } from "../../read/request/request-query.ts";
import { isAccessRefused } from "../../read/response/statuses.ts";
import type { Run } from "../../read/run.ts";

export const validRequestIsAnswered: Relation = {
  id: "valid-request-is-answered",
  claim: "A valid request gets 200.",
  evidence: "documented",
  ignoresDataDrift: true,
  relate(run) {
    const owed = run.parsedExchanges.filter((parsed) => mustSucceed(run, parsed));
    return checkEach(owed, {
      none: "no valid request was sent, or the target rejected all of them",
      by: (parsed) =>
        unlessEqual(parsed, { at: atStatus, expected: 200, received: parsed.exchange.response.status }),
    });
  },
};

/**
 * Requests that rely on undocumented behaviour may be refused, and so may windows too long or pages too deep. Another
 * claim reports server errors.
 */
function mustSucceed(run: Run, parsed: ParsedExchange): boolean {
  const { query, exchange } = parsed;
  const { status } = exchange.response;
  // Whether a change is possible depends on what there is: a name, an account, a link.
  if (isWriting(query.operation)) return false;
  if (query.kind !== "valid" || query.requires.length > 0 || status >= 500 || isAccessRefused(status))
    return false;
  if ((hasNumericOffset(query) && status !== 200) || refusedRangeOf(run, parsed)) return false;
  if (status !== 404) return true;
  // Somebody else may have deleted the link: then nothing of it comes again.
  const { lastOfLink } = run;
  if (query.link !== "" && !(lastOfLink && wasBefore(parsed, lastOfLink))) return false;
  // A page behind the last row may be refused.
  return run.pages.length > 0 && (!isOfList(parsed) || isBeforeEnd(run, parsed));
}
