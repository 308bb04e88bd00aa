import { atTotal, judgeEach, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isPart } from "../../judge/compare-with-listing.ts";

export const subWindowTotalCountsItsRows: Relation = {
  id: "sub-window-total-counts-its-rows",
  claim: "The total of a part of a window counts the clicks in that part.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  relate: (run) =>
    judgeEach(
      run.followed.filter((one) => isPart(run, one) && one.left.length === one.listed.length),
      {
        none: "no part of a listed window was asked for without filters",
        by: ({ exhibit, left }) =>
          unlessEqual(exhibit, { at: atTotal, expected: left.length, received: exhibit.page.total }),
      },
    ),
};
