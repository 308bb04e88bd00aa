import { atRow, fault, judged, nothing } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const botsAreLeftOut: Check = {
  id: "bots-are-left-out",
  claim: "Without bots, no bot is listed.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { page } = exhibit;
    if (!page || page.inForce.bots || page.rows.length === 0) return nothing("no page without bots has rows");
    const bots = page.rows.flatMap(({ is_bot }, row) => (is_bot === true ? [row] : []));
    return judged(
      bots.map((row) => fault(exhibit, { at: atRow(row, "is_bot"), expected: false, received: true })),
    );
  },
};
