import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { parseCount } from "../../read/request/parse-parameter.ts";

export const remainingWithinLimit: Check = {
  id: "remaining-within-limit",
  claim: "The remaining requests of a minute do not exceed the limit.",
  evidence: "inferred",
  severity: "warning",
  about: "any",
  check(parsed) {
    const { headers } = parsed.exchange.response;
    const limit = parseCount(headers["x-rate-limit-limit-minute"] ?? "");
    const remaining = parseCount(headers["x-rate-limit-remaining-minute"] ?? "");
    if (limit === undefined || remaining === undefined)
      return skipped("no response reports the quota per minute");
    if (remaining <= limit) return checked([]);
    const at = "/response/headers/x-rate-limit-remaining-minute";
    return checked([finding(parsed, { at, expected: plainText(`at most ${limit}`), received: remaining })]);
  },
};
