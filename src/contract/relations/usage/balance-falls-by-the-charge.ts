import { checkEach, comparedTo, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import { balanceSteps, isUncounted } from "../../read/response/usage-steps.ts";

/** A balance that falls by more is no violation: other requests may have spent it. A sandbox may count nothing. */
export const balanceFallsByTheCharge: SetRelation = {
  id: "balance-falls-by-the-charge",
  claim: "From one response to the next the balance falls by at least what the request cost.",
  evidence: "inferred",
  // Credits may be bought at any time.
  severity: "warning",
  about: "any",
  relateAll: (set) => {
    if (isUncounted(set)) return skipped("the balance never changes, whatever the requests cost");
    return checkEach(balanceSteps(set), {
      none: "no two responses report a balance",
      by: ({ before, after, had, left, charge, at }) => {
        if (left <= had - charge) return [];
        const expected = plainText(`at most ${had - charge}: ${had} before, ${charge} used`);
        return comparedTo(before, [finding(after, { at, expected, received: left })]);
      },
    });
  },
};
