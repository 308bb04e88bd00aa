import { atRows, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const pageIsFull: Check = {
  id: "page-is-full",
  claim: "A page has as many rows as total, offset and limit allow.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  check(parsed) {
    const { page } = parsed;
    if (page?.total === undefined) return skipped("no page has a total");
    const { rows, effective: inForce, total } = page;
    const left = Math.max(0, Math.min(inForce.limit, total - inForce.offset));
    // A page that is too long breaks another claim.
    if (rows.length === left || rows.length > inForce.limit) return checked([]);
    const expected = plainText(
      `${left} rows: total ${total}, offset ${inForce.offset}, limit ${inForce.limit}`,
    );
    return checked([finding(parsed, { at: atRows, expected, received: plainText(`${rows.length} rows`) })]);
  },
};
