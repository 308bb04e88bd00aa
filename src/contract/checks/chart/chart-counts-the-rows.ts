import { countDays, placesOf } from "../../judge/chart-findings.ts";
import { atChart, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const chartCountsTheRows: Check = {
  id: "chart-counts-the-rows",
  claim: "The chart counts the listed clicks by their UTC day.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { page } = exhibit;
    if (!page || page.rows.length === 0) return nothing("no page has rows");
    const { rows, chart, inForce, total } = page;
    const isWhole = inForce.offset === 0 && total === rows.length && rows.length < inForce.limit;
    const shown = countDays(rows);
    const counted = new Map(chart.map(({ timestamp, clicks }) => [timestamp, clicks]));
    const days = [...new Set([...shown.keys(), ...(isWhole ? counted.keys() : [])])].sort();
    const places = placesOf(chart);
    return judged(
      days.flatMap((day) => {
        const [clicks, listed] = [counted.get(day) ?? 0, shown.get(day) ?? 0];
        if (isWhole ? clicks === listed : clicks >= listed) return [];
        const expected = said(`${isWhole ? "" : "at least "}${listed} clicks on ${day}, as the rows show`);
        return [
          fault(exhibit, { at: places.get(day) ?? atChart, expected, received: said(`${clicks} clicks`) }),
        ];
      }),
    );
  },
};
