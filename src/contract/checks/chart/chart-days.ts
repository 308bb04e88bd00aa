/** Checks of the days that a chart lists. */
import { checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import { type Check, ofListsWith } from "../../judge/claim.ts";
import { atChartDay } from "../../read/places.ts";
import { dayOf } from "../../read/request/instant.ts";

export const chartDaysAreDistinct: Check = {
  id: "chart-days-are-distinct",
  claim: "The chart lists no day twice.",
  evidence: "inferred",
  check: ofListsWith("chart", (parsed) => {
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

export const chartDaysAscend: Check = {
  id: "chart-days-ascend",
  claim: "The days of the chart are in ascending order.",
  evidence: "assumed",
  check: ofListsWith("chart", (parsed) => {
    const days = parsed.page?.chart.map(({ day }) => day) ?? [];
    if (days.length < 2) return skipped("no chart has two days");
    return checked(
      days.flatMap((day, index) => {
        if (index === 0 || day >= days[index - 1]!) return [];
        const expected = plainText(`no day before ${days[index - 1]}`);
        return [finding(parsed, { at: atChartDay(parsed, index), expected, received: day })];
      }),
    );
  }),
};

export const chartStaysInWindow: Check = {
  id: "chart-stays-in-window",
  claim: "Every day of the chart is inside the window.",
  evidence: "inferred",
  requires: ["chart_day"],
  check: ofListsWith("chart", (parsed) => {
    if (!parsed.query.operation.list.window) return skipped("this list has no window");
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
