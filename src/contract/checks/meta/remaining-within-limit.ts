import { fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { readCount } from "../../read/request-query.ts";

export const remainingWithinLimit: Check = {
  id: "remaining-within-limit",
  claim: "No more requests remain in this minute than a minute allows.",
  evidence: "documented",
  severity: "warning",
  about: "any",
  check(exhibit) {
    const { headers } = exhibit.exchange.response;
    const limit = readCount(headers["x-rate-limit-limit-minute"] ?? "");
    const remaining = readCount(headers["x-rate-limit-remaining-minute"] ?? "");
    if (limit === undefined || remaining === undefined)
      return nothing("no reply tells the quota of a minute");
    if (remaining <= limit) return judged([]);
    const at = "/response/headers/x-rate-limit-remaining-minute";
    return judged([fault(exhibit, { at, expected: said(`at most ${limit}`), received: remaining })]);
  },
};
