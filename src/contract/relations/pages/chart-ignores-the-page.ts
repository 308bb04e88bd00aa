import { documentedAt } from "../../drift/documented-part.ts";
import { checkEach, comparedTo, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { otherPages } from "../../read/page-pairs.ts";
import { atChart } from "../../read/places.ts";
import { chartValue } from "../../read/response/chart-value.ts";
import { absentPart } from "../absent-part.ts";

export const chartIgnoresThePage: Relation = {
  id: "chart-ignores-the-page",
  claim: "Every page of a window has the same chart.",
  evidence: "inferred",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(
      otherPages(run).filter(([, { query }]) => query.operation.list.chart),
      {
        none: absentPart(run, "chart", "no window was requested in two pages"),
        by: ([a, b]) => {
          const place = b.query.operation.list.chart!.points;
          const [expected, received] = [a, b].map((one) => documentedAt(b, place, chartValue(one)));
          return comparedTo(a, unlessEqual(b, { at: atChart(b), expected, received }));
        },
      },
    ),
};
