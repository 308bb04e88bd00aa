/** Judges a recording offline: the same claims, and no request. */
import type { Recording } from "../exchange/recording.ts";
import type { Edition } from "../spec/editions.ts";
import { type BehaviourFile, behaviourVerdict } from "./behaviour-file.ts";
import { drift } from "./drift.ts";
import { judge } from "./judge.ts";
import { readQuestion } from "./question.ts";
import type { Report } from "./report.ts";
import { spokenEdition } from "./spoken.ts";

export interface JudgeRecordingOptions {
  /** What reports call the recording. */
  readonly name: string;
  readonly assumed?: "observe" | "require";
  readonly only?: readonly string[];
  readonly behaviour?: BehaviourFile;
  readonly kitVersion?: string;
}

/** One report for each edition of a recording. The present is the time at which it was made. */
export function judgeRecording(recording: Recording, options: JudgeRecordingOptions): readonly Report[] {
  return recording.editions.map((edition) => reportOn(edition, recording, options));
}

function reportOn(
  edition: Edition,
  recording: Recording,
  { name, assumed = "observe", only, behaviour, kitVersion = "unknown" }: JudgeRecordingOptions,
): Report {
  const { subject, plan, recordedAt } = recording;
  const exchanges = recording.exchanges.filter(({ request }) => readQuestion(request)?.edition === edition);
  const sentence = judge(exchanges, { assumed, now: Date.parse(recordedAt), ...(only ? { only } : {}) });
  const changed = behaviour ? behaviourVerdict(sentence.observations, behaviour) : undefined;
  return {
    target: name,
    kitVersion,
    edition: { asked: edition, ...spokenEdition(exchanges, edition) },
    subject: edition === "2026-01" ? subject : { link: subject.link },
    plan,
    requests: 0,
    credits: 0,
    exchanges,
    ...sentence,
    verdicts: [...sentence.verdicts, ...(changed ? [changed] : [])],
    violations: [...sentence.violations, ...(changed?.violations ?? [])],
    observations: [...sentence.observations, ...drift(exchanges)],
    unanswered: [],
  };
}
