/** Checks of what a request costs, and of what is left. */
import { checked, checkedOnce, finding, plainText, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isSuccessful } from "../../read/parsed-exchange.ts";
import { parseCount } from "../../read/request/parse-parameter.ts";
import { metaOf } from "../../read/response/meta.ts";

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
    const at = "/response/headers/x-rate-limit-remaining-minute";
    const expected = plainText(`at most ${limit}`);
    return checkedOnce(remaining <= limit, finding(parsed, { at, expected, received: remaining }));
  },
};

export const priceIsDocumented: Check = {
  id: "price-is-documented",
  claim: "A successful request costs the documented number of credits.",
  evidence: "documented",
  severity: "warning",
  check(parsed) {
    const { creditsUsed: expected } = parsed.query.operation;
    if (expected === undefined) return skipped("the document names no price");
    if (!isSuccessful(parsed)) return skipped("no request was successful");
    const { used } = metaOf(parsed.json).credits;
    if (used === undefined) return skipped("no response reports its cost");
    return checked(
      unlessEqual(parsed, { at: "/response/body/_meta/_credits/used", expected, received: used }),
    );
  },
};

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
