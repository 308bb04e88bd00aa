import { atTotal, checkEach, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";

export const filteredTotalCountsTheRows: Relation = {
  id: "filtered-total-counts-the-rows",
  claim: "The total counts the rows that the filters keep.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ left, listed }) => left.length < listed.length),
      {
        none: "no filter removed rows of a listed window",
        by: ({ parsed, left }) =>
          unlessEqual(parsed, { at: atTotal, expected: left.length, received: parsed.page.total }),
      },
    ),
};
