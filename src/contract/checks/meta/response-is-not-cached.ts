import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isSuccessful } from "../../read/parsed-exchange.ts";
import { metaOf } from "../../read/response/meta.ts";

export const responseIsNotCached: Check = {
  id: "response-is-not-cached",
  claim: "The response does not come from a cache.",
  evidence: "documented",
  severity: "warning",
  check(parsed) {
    if (!isSuccessful(parsed)) return skipped("no request was successful");
    const received = metaOf(parsed.json).cache.is_cached;
    if (received === undefined) return skipped("no response reports whether it was cached");
    return checked(
      unlessEqual(parsed, { at: "/response/body/_meta/_cache/is_cached", expected: false, received }),
    );
  },
};
