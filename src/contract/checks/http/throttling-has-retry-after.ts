import { fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const throttlingHasRetryAfter: Check = {
  id: "throttling-has-retry-after",
  claim: "A 429 says in Retry-After how many seconds to wait.",
  evidence: "observed",
  severity: "warning",
  about: "any",
  check(exhibit) {
    const { status, headers } = exhibit.exchange.response;
    if (status !== 429) return nothing("no question was throttled, and none provokes it");
    const received = headers["retry-after"];
    if (received !== undefined && /^\d+$/.test(received)) return judged([]);
    const expected = said("a number of seconds");
    return judged([
      fault(exhibit, {
        at: "/response/headers/retry-after",
        expected,
        received: received ?? said("no such header"),
      }),
    ]);
  },
};
