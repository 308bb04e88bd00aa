import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atRows } from "../../read/places.ts";

export const pageIsFull: Check = {
  id: "page-is-full",
  claim: "A page has as many rows as total, offset and limit allow.",
  evidence: "inferred",
  severity: "error",
  requires: ["totals_scope"],
  check: ofLists((parsed) => {
    const { page } = parsed;
    if (page?.total === undefined) return skipped("no page has a total");
    const { rows, effective, total } = page;
    const { offset, limit } = effective;
    const length = Math.max(0, Math.min(limit, total - offset));
    // Another claim reports a page that is longer than its limit.
    if (rows.length === length || rows.length > limit) return checked([]);
    const expected = plainText(`${length} rows: total ${total}, offset ${offset}, limit ${limit}`);
    return checked([
      finding(parsed, { at: atRows(parsed), expected, received: plainText(`${rows.length} rows`) }),
    ]);
  }),
};
