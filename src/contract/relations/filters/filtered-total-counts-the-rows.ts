import { atTotal, judgeEach, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";

export const filteredTotalCountsTheRows: Relation = {
  id: "filtered-total-counts-the-rows",
  claim: "The total counts the clicks that the filters leave.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ left, listed }) => left.length < listed.length),
      {
        none: "no filter left anything out of a listed window",
        by: ({ exhibit, left }) =>
          unlessEqual(exhibit, { at: atTotal, expected: left.length, received: exhibit.page.total }),
      },
    ),
};
