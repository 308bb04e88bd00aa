/** Makes the report of a run, live or recorded, from its parsed responses. */
import type { Exchange } from "../exchange/exchange.ts";
import type { BehaviourFile } from "../openapi/behaviour-file.ts";
import { behaviourVerdict } from "./behaviours/behaviour-file.ts";
import { driftObservations } from "./drift/drift.ts";
import { type JudgeOptions, judgeRun, readRunWithDetections } from "./judge/judge.ts";
import { detectEdition } from "./read/detect-edition.ts";
import type { ParsedExchange } from "./read/parsed-exchange.ts";
import type { Report } from "./report/report.ts";

/** What was run, and how it is judged. */
export interface ReportInput
  extends Pick<Report, "target" | "subject" | "plan" | "requests" | "credits" | "unanswered"> {
  readonly kitVersion: string | undefined;
  /** The edition whose path was requested. */
  readonly edition: Report["edition"]["requested"];
  readonly exchanges: readonly Exchange[];
  /** The exchanges of operations that we know, read once. */
  readonly parsedExchanges: readonly ParsedExchange[];
  readonly judging: JudgeOptions;
  /** What the target was last seen to do: every change is a violation. */
  readonly behaviour: BehaviourFile | undefined;
}

export function makeReport(input: ReportInput): Report {
  const { parsedExchanges, judging, behaviour, edition, kitVersion = "unknown", ...facts } = input;
  const run = readRunWithDetections(parsedExchanges, judging);
  const judged = judgeRun(run, judging);
  const changes = behaviour ? [behaviourVerdict(run, behaviour)] : [];
  return {
    ...facts,
    kitVersion,
    edition: { requested: edition, ...detectEdition(run, edition) },
    ...judged,
    verdicts: [...judged.verdicts, ...changes],
    violations: [...judged.violations, ...changes.flatMap(({ violations }) => violations)],
    observations: [...judged.observations, ...driftObservations(run)],
  };
}
