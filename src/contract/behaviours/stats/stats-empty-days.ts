import { dayMs, parseInstantMs } from "../../read/request/instant.ts";
import { responsesOf } from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { atDays, type StatsDay, statsDays, statsPath } from "./stats-days.ts";

export const statsEmptyDays: BehaviourDetector = {
  assumption: "stats_empty_days",
  detect(run) {
    const all = responsesOf(run, statsPath).map((stats) => ({ stats, days: statsDays(stats) }));
    const filled = all.find(({ days }) => days.some(({ clicks }) => clicks === 0));
    const gappy = all.find(({ days }) => hasGap(days));
    if (filled && gappy)
      return detected(filled.stats.parsed, {
        at: atDays,
        detail: "some empty days are shown, others left out",
      });
    if (filled)
      return detected(filled.stats.parsed, {
        at: atDays,
        value: "zero_filled",
        detail: "days without clicks are shown",
      });
    if (gappy)
      return detected(gappy.stats.parsed, {
        at: atDays,
        value: "omitted",
        detail: "days between others are left out",
      });
    return undetected("no stats have a day without clicks between others");
  },
};

/** Whether a day between the first and the last is missing. */
function hasGap(days: readonly StatsDay[]): boolean {
  const times = days.map(({ timestamp }) => parseInstantMs(timestamp) ?? Number.NaN);
  return times.some((time, i) => i > 0 && time - times[i - 1]! > dayMs);
}
