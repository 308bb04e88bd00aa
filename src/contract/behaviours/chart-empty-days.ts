import { atChart } from "../judge/check-result.ts";
import { dayMs, midnightOf, readInstant } from "../read/instant.ts";
import { seen, unknown, type Watch } from "./behaviour-detector.ts";

export const chartEmptyDays: Watch = {
  assumption: "chart_empty_days",
  watch({ pages, now }) {
    const charts = pages.flatMap((exhibit) => {
      const { start, end } = exhibit.page.inForce;
      if (start === undefined || end === undefined) return [];
      // A day that is not over may be missing because nothing has happened yet.
      const over = Math.min(midnightOf(end) + dayMs, midnightOf(now));
      const days = Math.max(0, (over - midnightOf(start)) / dayMs);
      const chart = exhibit.page.chart.filter(({ timestamp }) => (readInstant(timestamp) ?? over) < over);
      const zeros = chart.filter(({ clicks }) => clicks === 0).length;
      return [{ exhibit, missing: days - chart.length, zeros }];
    });
    const filled = charts.find(({ zeros }) => zeros > 0);
    const gappy = charts.find(({ missing }) => missing > 0);
    if (filled && gappy)
      return seen(filled.exhibit, {
        at: atChart,
        detail: "some days without clicks are shown, others left out",
      });
    if (filled)
      return seen(filled.exhibit, {
        at: atChart,
        value: "zero_filled",
        detail: "days of zero clicks are shown",
      });
    if (gappy)
      return seen(gappy.exhibit, {
        at: atChart,
        value: "omitted",
        detail: `${gappy.missing} days are left out`,
      });
    return unknown("every day asked for has clicks");
  },
};
