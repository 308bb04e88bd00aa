import { chartFindings, countDays } from "../../judge/chart-findings.ts";
import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";

export const filteredChartCountsTheRows: Relation = {
  id: "filtered-chart-counts-the-rows",
  claim: "The chart counts the rows that the filters keep.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ left, listed }) => left.length < listed.length),
      {
        none: "no filter removed rows of a listed window",
        by: ({ parsed, left }) => chartFindings(parsed, countDays(left)),
      },
    ),
};
