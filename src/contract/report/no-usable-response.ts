/** A target that gave no usable response: it is down, a gateway responds in its place, or it refuses the key. */
import type { Report, UnansweredProbe, Verdict } from "./report.ts";

/** The report with one missing response: why there was none is said once, not for each claim that needed one. */
export function asOneFinding(report: Report): Report {
  const unanswered = report.exchanges.every(({ response }) => response.status >= 400)
    ? firstUnanswered(report)
    : undefined;
  if (!unanswered) return report;
  const reason = "the target gave no usable response";
  const verdicts = report.verdicts.map((verdict): Verdict => {
    const isJudged = verdict.outcome !== "errored" && verdict.outcome !== "skipped";
    return isJudged ? verdict : { ...verdict, outcome: "skipped", reason };
  });
  return { ...report, unanswered: [unanswered], verdicts };
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
