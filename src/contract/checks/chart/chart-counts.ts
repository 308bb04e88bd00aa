/** Checks of what a chart counts. */
import { placesOf } from "../../judge/chart-findings.ts";
import { checked, finding, plainText, skipped, unlessEqual } from "../../judge/check-result.ts";
import { type Check, ofListsWith } from "../../judge/claim.ts";
import { isSettledDay, uncountedFrom } from "../../read/moves/late-data.ts";
import { chartSum } from "../../read/parsed-exchange.ts";
import { atChart, atTotal } from "../../read/places.ts";
import { countDays } from "../../read/response/day-counts.ts";

export const totalIsSumOfChart: Check = {
  id: "total-is-sum-of-chart",
  claim: "The total is the sum of the chart.",
  evidence: "inferred",
  check: ofListsWith("chart", (parsed) => {
    if (parsed.page?.total === undefined) return skipped("no page has a total");
    const [expected, received] = [chartSum(parsed.page), parsed.page.total];
    return checked(unlessEqual(parsed, { at: atTotal(parsed), expected, received }));
  }),
};

export const chartCountsTheRows: Check = {
  id: "chart-counts-the-rows",
  claim: "The chart counts the listed rows by UTC day.",
  evidence: "inferred",
  requires: ["chart_day"],
  check: ofListsWith("chart", (parsed) => {
    const { page } = parsed;
    if (!page || page.rows.length === 0) return skipped("no page has rows");
    const { rows, chart, effective, total } = page;
    const isComplete = effective.offset === 0 && total === rows.length && rows.length < effective.limit;
    const listed = countDays(rows);
    const counted = new Map(chart.map(({ day, count }) => [day, count]));
    const shown = new Set([...listed.keys(), ...(isComplete ? counted.keys() : [])]);
    // The chart may be older than rows that are not final.
    const settledBefore = uncountedFrom({ ...parsed, page });
    const days = [...shown].filter((day) => isSettledDay(day, { settledBefore })).sort();
    if (shown.size > 0 && days.length === 0) return skipped("rows may have come after the chart was counted");
    const places = placesOf({ ...parsed, page });
    return checked(
      days.flatMap((day) => {
        const [received, expected] = [counted.get(day) ?? 0, listed.get(day) ?? 0];
        if (isComplete ? received === expected : received >= expected) return [];
        const text = `${isComplete ? "" : "at least "}${expected} rows on ${day}, as listed`;
        const texts = { expected: plainText(text), received: plainText(`${received}`) };
        return [finding(parsed, { at: places.get(day) ?? atChart(parsed), ...texts })];
      }),
    );
  }),
};
