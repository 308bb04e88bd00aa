/** Judges a recording offline: the same claims, and no request. */
import type { Recording } from "../exchange/recording/recording.ts";
import type { BehaviourFile } from "../openapi/behaviour-file.ts";
import type { Edition } from "../openapi/editions.ts";
import { behaviourVerdict } from "./behaviours/behaviour-file.ts";
import { driftObservations } from "./drift/drift.ts";
import { type JudgeOptions, judge, readRunWithDetections } from "./judge/judge.ts";
import { detectEdition } from "./read/detect-edition.ts";
import { parseRequest } from "./read/request-query.ts";
import type { Report } from "./report/report.ts";

export interface JudgeRecordingOptions extends Pick<JudgeOptions, "assumed" | "only"> {
  /** What reports call the recording. */
  readonly name: string;
  /** What the target was last seen to do: every change is a violation. */
  readonly behaviour?: BehaviourFile | undefined;
  readonly kitVersion?: string;
}

/** One report for each edition of a recording. The present is the time at which it was made. */
export function judgeRecording(recording: Recording, options: JudgeRecordingOptions): readonly Report[] {
  return recording.editions.map((edition) => reportOn(edition, recording, options));
}

function reportOn(
  edition: Edition,
  { exchanges: all, subject, plan, recordedAt }: Recording,
  { name, behaviour, kitVersion = "unknown", ...options }: JudgeRecordingOptions,
): Report {
  const exchanges = all.filter(({ request }) => parseRequest(request)?.edition === edition);
  const judging = { ...options, now: Date.parse(recordedAt) };
  const sentence = judge(exchanges, judging);
  const changes = behaviour ? [behaviourVerdict(readRunWithDetections(exchanges, judging), behaviour)] : [];
  return {
    target: name,
    kitVersion,
    edition: { requested: edition, ...detectEdition(exchanges, edition) },
    subject: edition === "2026-01" ? subject : { link: subject.link },
    plan,
    requests: 0,
    credits: 0,
    exchanges,
    ...sentence,
    verdicts: [...sentence.verdicts, ...changes],
    violations: [...sentence.violations, ...changes.flatMap(({ violations }) => violations)],
    observations: [...sentence.observations, ...driftObservations(exchanges)],
    unanswered: [],
  };
}
