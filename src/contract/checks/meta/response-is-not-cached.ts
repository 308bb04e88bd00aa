import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { record } from "../../read/parsed-exchange.ts";

export const responseIsNotCached: Check = {
  id: "response-is-not-cached",
  claim: "No cache answers: it is switched off for this operation.",
  evidence: "documented",
  severity: "warning",
  check(exhibit) {
    if (!exhibit.page) return nothing("no question was answered");
    const received = record(record(record(exhibit.json)._meta)._cache).is_cached;
    if (received === undefined) return nothing("no answer says whether it was cached");
    return judged(
      unlessEqual(exhibit, { at: "/response/body/_meta/_cache/is_cached", expected: false, received }),
    );
  },
};
