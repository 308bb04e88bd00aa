import { chartFindings, countDays } from "../../judge/chart-findings.ts";
import { checkEach, comparedTo } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { absentPart } from "../absent-part.ts";
import { filteredPages } from "./filtered-pages.ts";

export const filteredChartCountsTheRows: Relation = {
  id: "filtered-chart-counts-the-rows",
  claim: "The chart counts the rows that the filters keep.",
  evidence: "inferred",
  severity: "error",
  requires: ["totals_scope", "chart_day"],
  relate: (run) =>
    checkEach(
      filteredPages(run).filter(({ parsed }) => parsed.query.operation.list.chart),
      {
        none: absentPart(run, "chart", "no filter removed rows of a listed window"),
        by: ({ parsed, left, listing }) => comparedTo(listing, chartFindings(parsed, countDays(left))),
      },
    ),
};
