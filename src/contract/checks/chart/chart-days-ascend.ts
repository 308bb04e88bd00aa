import { atChart, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const chartDaysAscend: Check = {
  id: "chart-days-ascend",
  claim: "The chart has each day once, earliest first.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const days = exhibit.page?.chart.map(({ timestamp }) => timestamp) ?? [];
    if (days.length < 2) return nothing("no chart has two days");
    const wrong = days.flatMap((day, index) => (index > 0 && day <= days[index - 1]! ? [index] : []));
    return judged(
      wrong.map((index) =>
        fault(exhibit, {
          at: `${atChart}/${index}/timestamp`,
          expected: said(`a day after ${days[index - 1]}`),
          received: days[index],
        }),
      ),
    );
  },
};
