import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFindings } from "../../judge/compare-with-listing.ts";

export const excludingBotsRemovesOnlyBots: Relation = {
  id: "excluding-bots-removes-only-bots",
  claim: "Leaving out bots takes the bots from the list and nothing else.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed, listed }) => {
        const { include_bots: bots, include_duplicates: duplicates } = parsed.page.effective.filters;
        return !bots && duplicates && listed.some(({ fields }) => fields.is_bot === true);
      }),
      { none: "no listed window with bots was requested without them", by: memberFindings },
    ),
};
