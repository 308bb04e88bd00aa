import { chartFaults, countDays } from "../chart.ts";
import type { Relation } from "../claim.ts";

import { judgeEach } from "../judgement.ts";

export const chartCountsWhatFiltersLeave: Relation = {
  id: "chart-counts-what-filters-leave",
  claim: "The chart counts the clicks that the filters leave, by their UTC day.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ left, listed }) => left.length < listed.length),
      {
        none: "no filter left anything out of a listed window",
        by: ({ exhibit, left }) => chartFaults(exhibit, countDays(left)),
      },
    ),
};
