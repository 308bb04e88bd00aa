import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const throttlingHasRetryAfter: Check = {
  id: "throttling-has-retry-after",
  claim: "A 429 response has a Retry-After header with a number of seconds.",
  evidence: "observed",
  severity: "warning",
  about: "any",
  check(parsed) {
    const { status, headers } = parsed.exchange.response;
    if (status !== 429) return skipped("no request was throttled, and no request tries to be");
    const received = headers["retry-after"];
    if (received !== undefined && /^\d+$/.test(received)) return checked([]);
    const expected = plainText("a number of seconds");
    return checked([
      finding(parsed, {
        at: "/response/headers/retry-after",
        expected,
        received: received ?? plainText("no such header"),
      }),
    ]);
  },
};
