import { atTotal, checked, skipped, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const totalIsSumOfChart: Check = {
  id: "total-is-sum-of-chart",
  claim: "The total is the sum of the chart.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    if (parsed.page?.total === undefined) return skipped("no page has a total");
    const expected = parsed.page.chart.reduce((sum, { count }) => sum + count, 0);
    return checked(unlessEqual(parsed, { at: atTotal, expected, received: parsed.page.total }));
  },
};
