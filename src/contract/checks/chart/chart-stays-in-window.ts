import { atChart, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { dayOf } from "../../read/instant.ts";

export const chartStaysInWindow: Check = {
  id: "chart-stays-in-window",
  claim: "Every day of the chart is touched by the window.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { chart = [], inForce } = exhibit.page ?? {};
    const { start, end } = inForce ?? {};
    if (chart.length === 0 || start === undefined || end === undefined) return nothing("no chart has a day");
    const [first, last] = [dayOf(start), dayOf(end)];
    const outside = chart.flatMap(({ timestamp }, index) =>
      timestamp < first || timestamp > last ? [index] : [],
    );
    return judged(
      outside.map((index) =>
        fault(exhibit, {
          at: `${atChart}/${index}/timestamp`,
          expected: said(`a day from ${first} to ${last}`),
          received: chart[index]!.timestamp,
        }),
      ),
    );
  },
};
