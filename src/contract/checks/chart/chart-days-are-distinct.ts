import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atChartDay } from "../../read/places.ts";

export const chartDaysAreDistinct: Check = {
  id: "chart-days-are-distinct",
  claim: "The chart lists no day twice.",
  evidence: "inferred",
  severity: "error",
  check: ofLists((parsed) => {
    if (!parsed.query.operation.list.chart) return skipped("this list has no chart");
    const days = parsed.page?.chart.map(({ day }) => day) ?? [];
    if (days.length < 2) return skipped("no chart has two days");
    const seen = new Set<string>();
    const expected = plainText("a day that is not listed before");
    return checked(
      days.flatMap((day, index) => {
        const isNew = !seen.has(day);
        seen.add(day);
        return isNew ? [] : [finding(parsed, { at: atChartDay(parsed, index), expected, received: day })];
      }),
    );
  }),
};
