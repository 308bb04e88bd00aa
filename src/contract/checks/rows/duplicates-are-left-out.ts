import { atRow, checked, finding, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const duplicatesAreLeftOut: Check = {
  id: "duplicates-are-left-out",
  claim: "Without duplicates, no row is a duplicate.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { page } = parsed;
    if (!page || page.effective.filters.include_duplicates || page.rows.length === 0)
      return skipped("no page without duplicates has rows");
    const duplicates = page.rows.flatMap(({ fields }, row) => (fields.is_duplicate === true ? [row] : []));
    return checked(
      duplicates.map((row) =>
        finding(parsed, { at: atRow(row, "is_duplicate"), expected: false, received: true }),
      ),
    );
  },
};
