import { atTotal, judged, nothing, unlessEqual } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const totalIsSumOfChart: Check = {
  id: "total-is-sum-of-chart",
  claim: "The days of the chart add up to the total.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    if (exhibit.page?.total === undefined) return nothing("no total was answered");
    const expected = exhibit.page.chart.reduce((sum, { clicks }) => sum + clicks, 0);
    return judged(unlessEqual(exhibit, { at: atTotal, expected, received: exhibit.page.total }));
  },
};
