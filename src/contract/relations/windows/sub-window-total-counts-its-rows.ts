import { checkEach, comparedTo, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isSubWindow } from "../../judge/compare-with-listing.ts";
import { atTotal } from "../../read/places.ts";
import { absentPart } from "../absent-part.ts";

export const subWindowTotalCountsItsRows: Relation = {
  id: "sub-window-total-counts-its-rows",
  claim: "The total of a part of a window counts the rows of that part.",
  evidence: "inferred",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(
      run.predicted.filter(
        (one) =>
          isSubWindow(run, one) &&
          one.left.length === one.listed.length &&
          one.parsed.query.operation.list.total !== undefined,
      ),
      {
        none: absentPart(run, "window", "no part of a listed window was requested without filters"),
        by: ({ parsed, left, listing }) =>
          comparedTo(
            listing,
            unlessEqual(parsed, { at: atTotal(parsed), expected: left.length, received: parsed.page.total }),
          ),
      },
    ),
};
