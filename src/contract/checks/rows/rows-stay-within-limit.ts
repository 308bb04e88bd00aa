import { atRows, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const rowsStayWithinLimit: Check = {
  id: "rows-stay-within-limit",
  claim: "A page has no more rows than its limit.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    if (!parsed.page) return skipped("no page was received");
    const { rows, effective: inForce } = parsed.page;
    if (rows.length <= inForce.limit) return checked([]);
    const expected = plainText(`at most ${inForce.limit} rows`);
    return checked([finding(parsed, { at: atRows, expected, received: plainText(`${rows.length} rows`) })]);
  },
};
