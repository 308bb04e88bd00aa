import { editions } from "../../../openapi/editions.ts";
import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { metaOf } from "../../read/meta.ts";

export const priceIsDocumented: Check = {
  id: "price-is-documented",
  claim: "An answered call costs what its edition says.",
  evidence: "documented",
  severity: "warning",
  check(parsed) {
    if (!parsed.page) return skipped("no question was answered");
    const { used } = metaOf(parsed.json).credits;
    if (used === undefined) return skipped("no answer says what it cost");
    const expected = editions[parsed.query.edition].creditsUsed;
    return checked(
      unlessEqual(parsed, { at: "/response/body/_meta/_credits/used", expected, received: used }),
    );
  },
};
