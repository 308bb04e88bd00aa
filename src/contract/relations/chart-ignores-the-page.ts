import type { Relation } from "../claim.ts";
import { atChart, judgeEach, unlessEqual } from "../judgement.ts";
import { otherPages } from "../pairs.ts";

export const chartIgnoresThePage: Relation = {
  id: "chart-ignores-the-page",
  claim: "The chart is the same on every page of a window.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  relate: (run) =>
    judgeEach(otherPages(run), {
      none: "no two pages of one window were answered",
      by: ([a, b]) => unlessEqual(b, { at: atChart, expected: a.page.chart, received: b.page.chart }),
    }),
};
