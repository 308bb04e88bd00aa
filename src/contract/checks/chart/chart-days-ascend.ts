import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atChartDay } from "../../read/places.ts";

export const chartDaysAscend: Check = {
  id: "chart-days-ascend",
  claim: "The days of the chart are in ascending order.",
  evidence: "assumed",
  severity: "error",
  check: ofLists((parsed) => {
    if (!parsed.query.operation.list.chart) return skipped("this list has no chart");
    const days = parsed.page?.chart.map(({ day }) => day) ?? [];
    if (days.length < 2) return skipped("no chart has two days");
    const wrong = days.flatMap((day, index) => (index > 0 && day < days[index - 1]! ? [index] : []));
    return checked(
      wrong.map((index) =>
        finding(parsed, {
          at: atChartDay(parsed, index),
          expected: plainText(`no day before ${days[index - 1]}`),
          received: days[index],
        }),
      ),
    );
  }),
};
