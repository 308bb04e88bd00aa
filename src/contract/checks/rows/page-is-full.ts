import { atRows, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const pageIsFull: Check = {
  id: "page-is-full",
  claim: "A page shows as many rows as the total leaves after the offset, up to its limit.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  check(parsed) {
    const { page } = parsed;
    if (page?.total === undefined) return skipped("no page with a total was answered");
    const { rows, effective: inForce, total } = page;
    const left = Math.max(0, Math.min(inForce.limit, total - inForce.offset));
    // A page that is too long breaks another claim.
    if (rows.length === left || rows.length > inForce.limit) return checked([]);
    const expected = plainText(
      `${left} rows: ${total} clicks, offset ${inForce.offset}, limit ${inForce.limit}`,
    );
    return checked([finding(parsed, { at: atRows, expected, received: plainText(`${rows.length} rows`) })]);
  },
};
