import { checkEach, type Finding, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRow } from "../../read/places.ts";
import { type RowSort, rowSortOf, unsortedRows } from "../../read/response/row-sort.ts";

export const rowsFollowTheSort: Relation = {
  id: "rows-follow-the-sort",
  claim: "The rows of a page are sorted as requested.",
  evidence: "documented",
  ignoresDataDrift: true,
  relate({ pages, isSanitised }) {
    const sorted = pages.filter((parsed) => parsed.page.rows.length > 1 && sortOf(parsed));
    if (isSanitised && sorted.length > 0) return skipped("amounts of the recording were replaced");
    return checkEach(sorted, { none: "no page of a list with a sort has two rows", by: wrongPlaces });
  },
};

function sortOf({ query, page }: PageExchange): RowSort | undefined {
  return rowSortOf(query.operation.list, page.effective.sort);
}

function* wrongPlaces(parsed: PageExchange): Generator<Finding> {
  const sort = sortOf(parsed)!;
  for (const { index, value, before } of unsortedRows(parsed.page.rows, sort)) {
    const bound = `${sort.isDescending ? "at most" : "at least"} ${JSON.stringify(before)}`;
    const expected = plainText(`${bound}, the value of the row before`);
    yield finding(parsed, { at: atRow(parsed, index, sort.field), expected, received: value });
  }
}
