/** Checks of how many rows a page has. */
import { checkedOnce, type Finding, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { goesByMarks, uncountedFrom } from "../../read/moves/late-data.ts";
import { mayGo } from "../../read/moves/moved-pair.ts";
import { manyRows } from "../../read/moves/present-move.ts";
import type { ListExchange, PageExchange } from "../../read/parsed-exchange.ts";
import { atRows } from "../../read/places.ts";

export const rowsStayWithinLimit: Check = {
  id: "rows-stay-within-limit",
  claim: "A page has no more rows than its limit.",
  evidence: "documented",
  check: ofLists((parsed) => {
    if (!parsed.page) return skipped("no page was received");
    const { rows, effective } = parsed.page;
    const expected = `at most ${effective.limit} rows`;
    return checkedOnce(rows.length <= effective.limit, wrongSize(parsed, expected));
  }),
};

export const pageIsFull: Check = {
  id: "page-is-full",
  claim: "A page has as many rows as total, offset and limit allow.",
  evidence: "inferred",
  requires: ["totals_scope"],
  check: ofLists((parsed) => {
    const { page } = parsed;
    if (page?.total === undefined) return skipped("no page has a total");
    const { rows, effective, total } = page;
    const { offset, limit } = effective;
    const length = Math.max(0, Math.min(limit, total - offset));
    // Another claim reports a page that is longer than its limit.
    const isHeld = rows.length === length || rows.length > limit;
    if (!isHeld && mayHaveOtherRows({ ...parsed, page }, rows.length - length))
      return skipped("the total may be older than the rows");
    const expected = `${length} rows: total ${total}, offset ${offset}, limit ${limit}`;
    return checkedOnce(isHeld, wrongSize(parsed, expected));
  }),
};

/** Whether so many rows more came after the total was counted. Few may have gone: by a mark, or because they do not stay. */
function mayHaveOtherRows(parsed: PageExchange, more: number): boolean {
  if (uncountedFrom(parsed) === Number.POSITIVE_INFINITY) return false;
  return more > 0 || (-more < manyRows && (goesByMarks(parsed) || mayGo(parsed, parsed.settledBefore!)));
}

function wrongSize(parsed: ListExchange, expected: string): Finding {
  const received = plainText(`${parsed.page?.rows.length} rows`);
  return finding(parsed, { at: atRows(parsed), expected: plainText(expected), received });
}
