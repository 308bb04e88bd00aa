import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRows } from "../../read/places.ts";

export const rowsStayWithinLimit: Check = {
  id: "rows-stay-within-limit",
  claim: "A page has no more rows than its limit.",
  evidence: "documented",
  severity: "error",
  check: ofLists((parsed) => {
    if (!parsed.page) return skipped("no page was received");
    const { rows, effective } = parsed.page;
    if (rows.length <= effective.limit) return checked([]);
    const expected = plainText(`at most ${effective.limit} rows`);
    return checked([
      finding(parsed, { at: atRows(parsed), expected, received: plainText(`${rows.length} rows`) }),
    ]);
  }),
};
