import { countDays, placesOf } from "../../judge/chart-findings.ts";
import { atChart, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";

export const chartCountsTheRows: Check = {
  id: "chart-counts-the-rows",
  claim: "The chart counts the listed rows by UTC day.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { page } = parsed;
    if (!page || page.rows.length === 0) return skipped("no page has rows");
    const { rows, chart, effective: inForce, total } = page;
    const isWhole = inForce.offset === 0 && total === rows.length && rows.length < inForce.limit;
    const shown = countDays(rows);
    const counted = new Map(chart.map(({ day, count }) => [day, count]));
    const days = [...new Set([...shown.keys(), ...(isWhole ? counted.keys() : [])])].sort();
    const places = placesOf(chart);
    return checked(
      days.flatMap((day) => {
        const [clicks, listed] = [counted.get(day) ?? 0, shown.get(day) ?? 0];
        if (isWhole ? clicks === listed : clicks >= listed) return [];
        const expected = plainText(`${isWhole ? "" : "at least "}${listed} rows on ${day}, as listed`);
        return [
          finding(parsed, {
            at: places.get(day) ?? atChart,
            expected,
            received: plainText(`${clicks}`),
          }),
        ];
      }),
    );
  },
};
