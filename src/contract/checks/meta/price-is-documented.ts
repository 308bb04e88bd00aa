import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { isSuccessful } from "../../read/parsed-exchange.ts";
import { metaOf } from "../../read/response/meta.ts";

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
