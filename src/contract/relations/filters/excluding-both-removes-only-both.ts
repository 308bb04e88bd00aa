import { judgeEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFaults } from "../../judge/compare-with-listing.ts";

export const excludingBothRemovesOnlyBoth: Relation = {
  id: "excluding-both-removes-only-both",
  claim: "Leaving out bots and duplicates takes both from the list and nothing else.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ exhibit, listed }) => {
        const { bots, duplicates } = exhibit.page.inForce;
        return !bots && !duplicates && listed.some((row) => row.is_bot === true || row.is_duplicate === true);
      }),
      { none: "no list with bots or duplicates was asked for again without both", by: memberFaults },
    ),
};
