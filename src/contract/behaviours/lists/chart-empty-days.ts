import { atChart } from "../../read/places.ts";
import { chartGaps } from "../../read/response/chart-gaps.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";

export const chartEmptyDays: BehaviourDetector = {
  assumption: "chart_empty_days",
  detect(run) {
    const charts = chartGaps(run);
    const filled = charts.find(({ zeros }) => zeros > 0);
    const gappy = charts.find(({ missing }) => missing > 0);
    if (filled && gappy)
      return detected(filled.parsed, {
        at: atChart(filled.parsed),
        detail: "some empty days are shown, others are omitted",
      });
    if (filled)
      return detected(filled.parsed, {
        at: atChart(filled.parsed),
        value: "zero_filled",
        detail: "empty days are shown as 0",
      });
    if (gappy)
      return detected(gappy.parsed, {
        at: atChart(gappy.parsed),
        value: "omitted",
        detail: `${gappy.missing} days are omitted`,
      });
    return undetected("no requested day is empty");
  },
};
