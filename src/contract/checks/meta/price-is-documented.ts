import { editions } from "../../../openapi/editions.ts";
import { judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { record } from "../../read/parsed-exchange.ts";

export const priceIsDocumented: Check = {
  id: "price-is-documented",
  claim: "An answered call costs what its edition says.",
  evidence: "documented",
  severity: "warning",
  check(exhibit) {
    if (!exhibit.page) return nothing("no question was answered");
    const { used } = record(record(record(exhibit.json)._meta)._credits);
    if (used === undefined) return nothing("no answer says what it cost");
    const expected = editions[exhibit.question.edition].creditsUsed;
    return judged(
      unlessEqual(exhibit, { at: "/response/body/_meta/_credits/used", expected, received: used }),
    );
  },
};
