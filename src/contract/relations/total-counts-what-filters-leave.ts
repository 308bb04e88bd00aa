import type { Relation } from "../claim.ts";

import { atTotal, judgeEach, unlessEqual } from "../judgement.ts";

export const totalCountsWhatFiltersLeave: Relation = {
  id: "total-counts-what-filters-leave",
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
