/** The public exports that send requests and check responses. The command loads this part only when it needs it. */

export type { Auth, Exchange, Request, Response } from "./exchange/exchange.ts";
export { exchangeFrom, exchangeFromFetch } from "./exchange/from-client.ts";
export { budgeted } from "./exchange/http/budget.ts";
export { type HttpTargetOptions, httpTarget } from "./exchange/http/http-target.ts";
export type { Wait } from "./exchange/http/retries.ts";
export { formatHar } from "./exchange/recording/format-har.ts";
export type { Recording } from "./exchange/recording/recording.ts";
export { readRecording, writeRecording } from "./exchange/recording/recording-file.ts";
export { recordingTarget } from "./exchange/recording/recording-target.ts";
export { replayTarget } from "./exchange/recording/replay-target.ts";
export {
  readSavedResponse,
  type SavedRequest,
  type SavedResponse,
} from "./exchange/recording/saved-response.ts";
export { sanitise } from "./exchange/sanitise/sanitise.ts";
export type { FailureReason, Target, TargetResult } from "./exchange/target.ts";

// Requests and checks.

export { learnBehaviour } from "./contract/behaviours/behaviour-file.ts";
export type {
  BehaviourDifference,
  Comparison,
  ResponseDifference,
} from "./contract/compare-targets.ts";
export { claimIds } from "./contract/judge/claim-ids.ts";
export { type JudgeResult, judge } from "./contract/judge/judge.ts";
export type { JudgeOptions } from "./contract/judge/judge-options.ts";
export { type JudgeRecordingOptions, judgeRecording } from "./contract/judge-recording.ts";
export { listPlan, type PlannedProbe } from "./contract/plan/plan.ts";
export { type PlannedRequest, plannedRequests } from "./contract/plan/planned-requests.ts";
export { type PlanName, planNames, plans } from "./contract/plan/plans.ts";
export type { Probe, ProbeResult, Subject } from "./contract/plan/probe.ts";
export type { RunProgress } from "./contract/plan/run-plan.ts";
export { formatKnownFindings, parseKnownFindings } from "./contract/report/known-findings-file.ts";
export { type PatchOperation, suggestPatch } from "./contract/report/schema-patch.ts";
export { untestableClaims } from "./contract/untestable-claims.ts";
export { defaultSubject, type VerifyOptions } from "./contract/verify-options.ts";
export { type BehaviourFile, behaviourOf, parseBehaviourFile } from "./openapi/behaviour-file.ts";
export { type ApiDescription, describeApi } from "./openapi/description/api-description.ts";
export { compareTargets, verify } from "./verify.ts";

// The result of a run, and its reports.

export type * from "./contract/report/report.ts";
export { type ReporterName, reporters } from "./contract/reporters/all.ts";
export { comparisonJson, comparisonText } from "./contract/reporters/comparison.ts";
export { printable } from "./contract/reporters/escape.ts";
export { type RunResult, runResultOf } from "./contract/reporters/report-summary.ts";
export type { Reporter, ReporterOptions } from "./contract/reporters/reporter.ts";
