import { countDays, placesOf } from "../../judge/chart-findings.ts";
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofLists } from "../../judge/claim.ts";
import { atChart } from "../../read/places.ts";

export const chartCountsTheRows: Check = {
  id: "chart-counts-the-rows",
  claim: "The chart counts the listed rows by UTC day.",
  evidence: "inferred",
  severity: "error",
  requires: ["chart_day"],
  check: ofLists((parsed) => {
    const { page, query } = parsed;
    if (!query.operation.list.chart) return skipped("this list has no chart");
    if (!page || page.rows.length === 0) return skipped("no page has rows");
    const { rows, chart, effective, total } = page;
    const isComplete = effective.offset === 0 && total === rows.length && rows.length < effective.limit;
    const listed = countDays(rows);
    const counted = new Map(chart.map(({ day, count }) => [day, count]));
    const days = [...new Set([...listed.keys(), ...(isComplete ? counted.keys() : [])])].sort();
    const places = placesOf({ ...parsed, page });
    return checked(
      days.flatMap((day) => {
        const [received, expected] = [counted.get(day) ?? 0, listed.get(day) ?? 0];
        if (isComplete ? received === expected : received >= expected) return [];
        const text = `${isComplete ? "" : "at least "}${expected} rows on ${day}, as listed`;
        return [
          finding(parsed, {
            at: places.get(day) ?? atChart(parsed),
            expected: plainText(text),
            received: plainText(`${received}`),
          }),
        ];
      }),
    );
  }),
};
