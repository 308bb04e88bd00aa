import type { Relation } from "../claim.ts";
import { isPart } from "../follow.ts";
import { atTotal, judgeEach, unlessEqual } from "../judgement.ts";

export const totalCountsThePart: Relation = {
  id: "total-counts-the-part",
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
