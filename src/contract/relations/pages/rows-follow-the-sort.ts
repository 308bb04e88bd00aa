import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, type Finding, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atRow } from "../../read/places.ts";

export const rowsFollowTheSort: Relation = {
  id: "rows-follow-the-sort",
  claim: "The rows of a page are sorted as requested.",
  evidence: "documented",
  ignoresDataDrift: true,
  relate({ pages, isSanitised }) {
    const sorted = pages.filter((parsed) => parsed.page.rows.length > 1 && sortOf(parsed));
    if (isSanitised && sorted.length > 0) return skipped("the amounts of a recording were replaced");
    return checkEach(sorted, { none: "no page of a list with a sort has two rows", by: wrongPlaces });
  },
};

interface Sort {
  readonly field: string;
  readonly isDescending: boolean;
}

function sortOf({ query, page }: PageExchange): Sort | undefined {
  const value = page.effective.sort;
  const name = `/${value?.replace(/^-/, "")}`;
  const field = value && query.operation.list.sort?.fields.find((one) => one.endsWith(name));
  return field ? { field, isDescending: value.startsWith("-") } : undefined;
}

/** Where a value that is there comes before the one that it follows. Where there is none is not documented. */
function* wrongPlaces(parsed: PageExchange): Generator<Finding> {
  const { field, isDescending } = sortOf(parsed)!;
  let before: string | number | undefined;
  for (const [index, row] of parsed.page.rows.entries()) {
    const value = valueAtPointer(row.fields, field);
    if (typeof value !== "number" && typeof value !== "string") continue;
    const isWrong = before !== undefined && (isDescending ? value > before : value < before);
    if (isWrong) {
      const bound = `${isDescending ? "at most" : "at least"} ${JSON.stringify(before)}`;
      const expected = plainText(`${bound}, the value of the row before`);
      yield finding(parsed, { at: atRow(parsed, index, field), expected, received: value });
    }
    before = value;
  }
}
