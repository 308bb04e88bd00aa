import { atChart } from "../judge/check-result.ts";
import { dayMs, midnightOf, parseInstantMs } from "../read/instant.ts";
import { type BehaviourDetector, detected, undetected } from "./behaviour-detector.ts";

export const chartEmptyDays: BehaviourDetector = {
  assumption: "chart_empty_days",
  detect({ pages, now }) {
    const charts = pages.flatMap((parsed) => {
      const { start, end } = parsed.page.effective;
      if (start === undefined || end === undefined) return [];
      // A day that is not over may be missing because nothing has happened yet.
      const over = Math.min(midnightOf(end) + dayMs, midnightOf(now));
      const days = Math.max(0, (over - midnightOf(start)) / dayMs);
      const chart = parsed.page.chart.filter(({ timestamp }) => (parseInstantMs(timestamp) ?? over) < over);
      const zeros = chart.filter(({ clicks }) => clicks === 0).length;
      return [{ parsed, missing: days - chart.length, zeros }];
    });
    const filled = charts.find(({ zeros }) => zeros > 0);
    const gappy = charts.find(({ missing }) => missing > 0);
    if (filled && gappy)
      return detected(filled.parsed, {
        at: atChart,
        detail: "some days without clicks are shown, others left out",
      });
    if (filled)
      return detected(filled.parsed, {
        at: atChart,
        value: "zero_filled",
        detail: "days of zero clicks are shown",
      });
    if (gappy)
      return detected(gappy.parsed, {
        at: atChart,
        value: "omitted",
        detail: `${gappy.missing} days are left out`,
      });
    return undetected("every day asked for has clicks");
  },
};
