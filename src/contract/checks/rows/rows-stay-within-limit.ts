import { atRows, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const rowsStayWithinLimit: Check = {
  id: "rows-stay-within-limit",
  claim: "A page has no more rows than its limit.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    if (!exhibit.page) return nothing("no page was answered");
    const { rows, inForce } = exhibit.page;
    if (rows.length <= inForce.limit) return judged([]);
    const expected = said(`at most ${inForce.limit} rows`);
    return judged([fault(exhibit, { at: atRows, expected, received: said(`${rows.length} rows`) })]);
  },
};
