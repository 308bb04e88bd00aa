/** The half of the public door that asks and judges. The command loads only the half it needs. */

export { budgeted } from "./exchange/budget.ts";
export type { Auth, Exchange, Request, Response } from "./exchange/exchange.ts";
export { exchangeOf, exchangeOfFetch } from "./exchange/exchange-of.ts";
export { type HttpTargetOptions, httpTarget } from "./exchange/http-target.ts";
export type { Recording } from "./exchange/recording.ts";
export { readRecording, writeRecording } from "./exchange/recording-file.ts";
export { recordingTarget } from "./exchange/recording-target.ts";
export { replayTarget } from "./exchange/replay.ts";
export { sanitise } from "./exchange/sanitise.ts";
export type { Answer, Silence, Target } from "./exchange/target.ts";

// Asking and judging.

export type { Progress } from "./contract/asking.ts";
export { claimIds } from "./contract/claim-ids.ts";
export {
  type AnswerDifference,
  type BehaviourDifference,
  type Comparison,
  compareTargets,
} from "./contract/compare.ts";
export { type JudgeOptions, judge, type Sentence } from "./contract/judge.ts";
export { type JudgeRecordingOptions, judgeRecording } from "./contract/judge-recording.ts";
export { learnBehaviour } from "./contract/learning.ts";
export { defaultSubject, type VerifyOptions } from "./contract/options.ts";
export { type PatchOperation, suggestPatch } from "./contract/patch.ts";
export { listPlan, type PlanName, type PlannedStep, planNames, plans } from "./contract/plan.ts";
export type { Asked, Step, Subject } from "./contract/step.ts";
export { verify } from "./contract/verify.ts";
export { type BehaviourFile, behaviourOf, parseBehaviourFile } from "./spec/behaviour-file.ts";

// What a run found out, and how it is told.

export type * from "./contract/report.ts";
export { type ReporterName, reporters } from "./contract/reporters/all.ts";
export { comparisonJson, comparisonText } from "./contract/reporters/comparison.ts";
export { type Ending, endingOf } from "./contract/reporters/digest.ts";
export { visible } from "./contract/reporters/escape.ts";
export type { Reporter, ReporterOptions } from "./contract/reporters/reporter.ts";
