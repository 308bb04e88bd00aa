import { checkEach, comparedTo, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import { balanceSteps, type UsageStep } from "../../read/response/usage-steps.ts";

/** What a refusal costs is documented for 422 alone, and there another check looks at the reported cost. */
export const refusalLeavesTheBalance: SetRelation = {
  id: "refusal-leaves-the-balance",
  claim: "The balance does not fall by a refused request.",
  evidence: "assumed",
  severity: "warning",
  about: "any",
  relateAll: (set) => {
    const steps = balanceSteps(set);
    const isRefusal = ({ after }: UsageStep) => after.exchange.response.status >= 400;
    if (steps.some((step) => !isRefusal(step) && step.had - step.left > step.charge))
      return skipped("other requests spent credits meanwhile");
    return checkEach(steps.filter(isRefusal), {
      none: "no error response reports a balance",
      by: ({ before, after, had, left, at }) => {
        if (left >= had) return [];
        return comparedTo(before, [
          finding(after, { at, expected: plainText(`${had}, as before`), received: left }),
        ]);
      },
    });
  },
};
