import { checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atTotal } from "../../read/places.ts";

export const totalIsSumOfChart: Check = {
  id: "total-is-sum-of-chart",
  claim: "The total is the sum of the chart.",
  evidence: "inferred",
  severity: "error",
  check: ofLists((parsed) => {
    if (!parsed.query.operation.list.chart) return skipped("this list has no chart");
    if (parsed.page?.total === undefined) return skipped("no page has a total");
    const expected = parsed.page.chart.reduce((sum, { count }) => sum + count, 0);
    return checked(unlessEqual(parsed, { at: atTotal(parsed), expected, received: parsed.page.total }));
  }),
};
