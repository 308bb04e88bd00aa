import { atRow, checked, finding, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const botsAreLeftOut: Check = {
  id: "bots-are-left-out",
  claim: "Without bots, no row is a bot.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { page } = parsed;
    if (!page || page.effective.filters.include_bots || page.rows.length === 0)
      return skipped("no page without bots has rows");
    const bots = page.rows.flatMap(({ fields }, row) => (fields.is_bot === true ? [row] : []));
    return checked(
      bots.map((row) => finding(parsed, { at: atRow(row, "is_bot"), expected: false, received: true })),
    );
  },
};
