import { atChart, checkEach, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { otherPages } from "../../read/page-pairs.ts";

export const chartIgnoresThePage: Relation = {
  id: "chart-ignores-the-page",
  claim: "The chart is the same on every page of a window.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(otherPages(run), {
      none: "no two pages of one window were answered",
      by: ([a, b]) => unlessEqual(b, { at: atChart, expected: a.page.chart, received: b.page.chart }),
    }),
};
