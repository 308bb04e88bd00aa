import { type OperationResponse, responsesOf } from "../../read/response/operation-responses.ts";
import { type BehaviourDetector, detected, undetected } from "../behaviour-detector.ts";
import { atSummary, statsPath, summaryClicks, sumOfDays } from "./stats-days.ts";

export const statsSummary: BehaviourDetector = {
  assumption: "stats_summary",
  detect(run) {
    const all = responsesOf(run, statsPath).filter((stats) => summaryClicks(stats) !== undefined);
    if (all.length === 0) return undetected("no stats were answered");
    const larger = all.find((stats) => summaryClicks(stats)! > sumOfDays(stats));
    if (larger)
      return detected(larger.parsed, {
        at: atSummary,
        value: "lifetime",
        detail: `the summary counts ${summaryClicks(larger)} clicks, the days ${sumOfDays(larger)}`,
      });
    const moving = all.find((stats) => all.some((other) => isMoved(stats, other)));
    if (moving)
      return detected(moving.parsed, {
        at: atSummary,
        value: "window",
        detail: "summaries of two windows count the clicks of their days",
      });
    return undetected("summary and days agree, and no other window was compared");
  },
};

/** Whether two windows of one link have different summaries, each of which is the sum of its days. */
function isMoved(a: OperationResponse, b: OperationResponse): boolean {
  const fits = [a, b].every((stats) => summaryClicks(stats) === sumOfDays(stats));
  return fits && a.link === b.link && summaryClicks(a) !== summaryClicks(b);
}
