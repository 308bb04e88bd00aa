import { atRow, fault, judged, nothing } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const duplicatesAreLeftOut: Check = {
  id: "duplicates-are-left-out",
  claim: "Without duplicates, no duplicate is listed.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { page } = exhibit;
    if (!page || page.inForce.duplicates || page.rows.length === 0)
      return nothing("no page without duplicates has rows");
    const duplicates = page.rows.flatMap(({ is_duplicate }, row) => (is_duplicate === true ? [row] : []));
    return judged(
      duplicates.map((row) =>
        fault(exhibit, { at: atRow(row, "is_duplicate"), expected: false, received: true }),
      ),
    );
  },
};
