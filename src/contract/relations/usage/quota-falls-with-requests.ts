import { checkEach, comparedTo, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import { quotaSteps } from "../../read/response/usage-steps.ts";

/**
 * The quota may be full again at any time, at once or little by little, so a number that rises is no violation. One that
 * seldom changes counts something else.
 */
export const quotaFallsWithRequests: SetRelation = {
  id: "quota-falls-with-requests",
  claim: "From one response to the next the remaining requests of a minute fall, or are more again.",
  evidence: "assumed",
  severity: "warning",
  about: "any",
  relateAll: (set) => {
    const steps = quotaSteps(set);
    const falls = steps.filter(({ had, left }) => left < had).length;
    if (falls < steps.length / 2) return skipped("the remaining requests do not count each request");
    return checkEach(
      steps.filter(({ after }) => after.exchange.response.status === 200),
      {
        none: "no two responses report the remaining requests",
        by: ({ before, after, had, left, at }) => {
          if (left !== had) return [];
          const expected = plainText(`${had - 1} or less, or the full number again`);
          return comparedTo(before, [finding(after, { at, expected, received: left })]);
        },
      },
    );
  },
};
