import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atChartDay } from "../../read/places.ts";
import { dayOf } from "../../read/request/instant.ts";

export const chartStaysInWindow: Check = {
  id: "chart-stays-in-window",
  claim: "Every day of the chart is inside the window.",
  evidence: "inferred",
  severity: "error",
  requires: ["chart_day"],
  check: ofLists((parsed) => {
    const { list } = parsed.query.operation;
    if (!list.chart) return skipped("this list has no chart");
    if (!list.window) return skipped("this list has no window");
    const { chart = [], effective } = parsed.page ?? {};
    const { start, end } = effective ?? {};
    if (chart.length === 0 || start === undefined || end === undefined) return skipped("no chart has a day");
    const [first, last] = [dayOf(start), dayOf(end)];
    return checked(
      chart.flatMap(({ day }, index) => {
        if (day >= first && day <= last) return [];
        const expected = plainText(`a day from ${first} to ${last}`);
        return [finding(parsed, { at: atChartDay(parsed, index), expected, received: day })];
      }),
    );
  }),
};
