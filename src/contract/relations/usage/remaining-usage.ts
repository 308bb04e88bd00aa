/** Relations between what consecutive responses report of the credits and requests that are left. */
import {
  checkEach,
  comparedTo,
  type Finding,
  finding,
  plainText,
  skipped,
} from "../../judge/check-result.ts";
import type { SetRelation } from "../../judge/claim.ts";
import { wasBefore } from "../../read/order.ts";
import { balanceSteps, isUncounted, quotaSteps, type UsageStep } from "../../read/response/usage-steps.ts";
import type { RunSet } from "../../read/run-set.ts";

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
      by: (step) => {
        const { had, left, charge } = step;
        if (left <= had - charge) return [];
        return wrongNumber(step, `at most ${had - charge}: ${had} before, ${charge} used`);
      },
    });
  },
};

/** What a refusal costs is documented for 422 alone, and there another check looks at the reported cost. */
export const refusalLeavesTheBalance: SetRelation = {
  id: "refusal-leaves-the-balance",
  claim: "The balance does not fall by a refused request.",
  evidence: "assumed",
  severity: "warning",
  about: "any",
  relateAll: (set) => {
    const steps = balanceSteps(set);
    const refusals = steps.filter(({ after }) => after.exchange.response.status >= 400);
    const isExplained = ({ had, left, charge }: UsageStep) => had - left <= charge;
    const isWithout = (step: UsageStep) => step.left >= step.had;
    // One fall that no response explains may be due to another client; so may any, where requests overlap.
    const unexplained = refusals.filter((step) => !isExplained(step));
    const mayBeOthers =
      unexplained.length === 1 || refusals.some(isWithout) || unexplained.some(isShared(set));
    if (steps.some((step) => !isExplained(step) && (mayBeOthers || !refusals.includes(step))))
      return skipped("other requests spent credits meanwhile");
    return checkEach(refusals, {
      none: "no error response reports a balance",
      by: (step) => (isWithout(step) ? [] : wrongNumber(step, `${step.had}, as before`)),
    });
  },
};

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
    const most = steps.reduce((max, { had, left }) => Math.max(max, had, left), 0);
    const falls = steps.filter(({ had, left }) => left < had).length;
    if (falls < steps.length / 2) return skipped("the remaining requests do not count each request");
    const successful = steps.filter(({ after }) => after.exchange.response.status === 200);
    return checkEach(successful, {
      none: "no two responses report the remaining requests",
      by: (step) => {
        const expected = `${step.had - 1} or less, or the full number again`;
        return step.left === step.had && step.left < most ? wrongNumber(step, expected) : [];
      },
    });
  },
};

/** Whether another request with a key may have got its response between the two of a step. */
function isShared({ parsedExchanges, retried = [] }: RunSet): (step: UsageStep) => boolean {
  const spending = [...parsedExchanges, ...retried].filter(({ query }) => query.auth === "key");
  return ({ before, after }) =>
    spending.some(
      (one) => one !== before && one !== after && !wasBefore(one, before) && !wasBefore(after, one),
    );
}

function wrongNumber({ before, after, at, left }: UsageStep, expected: string): readonly Finding[] {
  return comparedTo(before, [finding(after, { at, expected: plainText(expected), received: left })]);
}
