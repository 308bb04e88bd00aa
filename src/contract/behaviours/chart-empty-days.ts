import { dayMs, midnightOf } from "../instant.ts";
import { atChart } from "../judgement.ts";
import { seen, unknown, type Watch } from "../watch.ts";

export const chartEmptyDays: Watch = {
  assumption: "chart_empty_days",
  watch({ pages }) {
    const charts = pages.flatMap((exhibit) => {
      const { start, end } = exhibit.page.inForce;
      if (start === undefined || end === undefined || start > end) return [];
      const days = (midnightOf(end) - midnightOf(start)) / dayMs + 1;
      const zeros = exhibit.page.chart.filter(({ clicks }) => clicks === 0).length;
      return [{ exhibit, missing: days - exhibit.page.chart.length, zeros }];
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
