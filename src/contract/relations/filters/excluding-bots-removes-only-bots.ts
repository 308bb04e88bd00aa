import { judgeEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFaults } from "../../judge/compare-with-listing.ts";

export const excludingBotsRemovesOnlyBots: Relation = {
  id: "excluding-bots-removes-only-bots",
  claim: "Leaving out bots takes the bots from the list and nothing else.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ exhibit, listed }) => {
        const { bots, duplicates } = exhibit.page.inForce;
        return !bots && duplicates && listed.some(({ is_bot }) => is_bot === true);
      }),
      { none: "no list with bots was asked for again without them", by: memberFaults },
    ),
};
