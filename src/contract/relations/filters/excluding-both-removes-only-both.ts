import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFindings } from "../../judge/compare-with-listing.ts";

export const excludingBothRemovesOnlyBoth: Relation = {
  id: "excluding-both-removes-only-both",
  claim: "Leaving out bots and duplicates takes both from the list and nothing else.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed, listed }) => {
        const { include_bots: bots, include_duplicates: duplicates } = parsed.page.effective.filters;
        return (
          !bots &&
          !duplicates &&
          listed.some((row) => row.fields.is_bot === true || row.fields.is_duplicate === true)
        );
      }),
      { none: "no listed window with bots or duplicates was requested without both", by: memberFindings },
    ),
};
