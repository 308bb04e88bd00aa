/** A target that gave no usable response: it is down, a gateway responds in its place, or it refuses the key. */
import type { Report, UnansweredProbe } from "./report.ts";

/**
 * The report with one missing response instead of one for each claim that had no response. All claims without a verdict are skipped for
 * the same reason: why there was no response is said once.
 */
export function asOneFinding(report: Report): Report {
  const unanswered = report.exchanges.every(isRefusal) ? firstUnanswered(report) : undefined;
  if (!unanswered) return report;
  const reason = "the target gave no usable response";
  return {
    ...report,
    unanswered: [unanswered],
    verdicts: report.verdicts.map((verdict) =>
      isJudged(verdict) ? verdict : { ...verdict, outcome: "skipped", reason },
    ),
  };
}

function isRefusal({ response }: Report["exchanges"][number]): boolean {
  return response.status >= 400;
}

function isJudged({ outcome }: Report["verdicts"][number]): boolean {
  return outcome !== "errored" && outcome !== "skipped";
}

function firstUnanswered({ unanswered, verdicts, operations }: Report): UnansweredProbe | undefined {
  const errored = verdicts.find(({ outcome }) => outcome === "errored");
  const [
    first = errored && { operation: operations[0]?.name ?? "", probe: "any", detail: errored.reason ?? "" },
  ] = unanswered;
  if (!first) return undefined;
  const more = unanswered.length > 1 ? ` (and ${unanswered.length - 1} more without a response)` : "";
  return { ...first, detail: first.detail + more };
}
