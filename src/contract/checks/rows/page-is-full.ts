import { atRows, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const pageIsFull: Check = {
  id: "page-is-full",
  claim: "A page shows as many rows as the total leaves after the offset, up to its limit.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  check(exhibit) {
    const { page } = exhibit;
    if (page?.total === undefined) return nothing("no page with a total was answered");
    const { rows, inForce, total } = page;
    const left = Math.max(0, Math.min(inForce.limit, total - inForce.offset));
    // A page that is too long breaks another claim.
    if (rows.length === left || rows.length > inForce.limit) return judged([]);
    const expected = said(`${left} rows: ${total} clicks, offset ${inForce.offset}, limit ${inForce.limit}`);
    return judged([fault(exhibit, { at: atRows, expected, received: said(`${rows.length} rows`) })]);
  },
};
