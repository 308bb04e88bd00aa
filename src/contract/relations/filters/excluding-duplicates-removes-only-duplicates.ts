import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFindings } from "../../judge/compare-with-listing.ts";

export const excludingDuplicatesRemovesOnlyDuplicates: Relation = {
  id: "excluding-duplicates-removes-only-duplicates",
  claim: "Leaving out duplicates takes the duplicates from the list and nothing else.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed, listed }) => {
        const { include_bots: bots, include_duplicates: duplicates } = parsed.page.effective.filters;
        return bots && !duplicates && listed.some(({ fields }) => fields.is_duplicate === true);
      }),
      { none: "no listed window with duplicates was requested without them", by: memberFindings },
    ),
};
