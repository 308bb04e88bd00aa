import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { metaOf } from "../../read/meta.ts";

export const responseIsNotCached: Check = {
  id: "response-is-not-cached",
  claim: "No cache answers: it is switched off for this operation.",
  evidence: "documented",
  severity: "warning",
  check(parsed) {
    if (!parsed.page) return skipped("no question was answered");
    const received = metaOf(parsed.json).cache.is_cached;
    if (received === undefined) return skipped("no answer says whether it was cached");
    return checked(
      unlessEqual(parsed, { at: "/response/body/_meta/_cache/is_cached", expected: false, received }),
    );
  },
};
