/** Asks a target the questions of a plan and judges its answers. */
import type { Exchange } from "../exchange/exchange.ts";
import type { Target } from "../exchange/target.ts";
import { behaviourVerdict } from "./behaviours/behaviour-file.ts";
import { driftObservations } from "./drift/drift.ts";
import { type JudgeOptions, judge, readRunWithDetections, rejectionReason } from "./judge/judge.ts";
import { type ProbeResult, requestOf, type Subject } from "./plan/probe.ts";
import { type RunSettings, runPlan } from "./plan/run-plan.ts";
import { detectEdition } from "./read/detect-edition.ts";
import { isAccessRefused, isGateway } from "./read/documented-statuses.ts";
import { metaOf } from "./read/meta.ts";
import { parseRequest } from "./read/request-query.ts";
import { jsonOf } from "./read/safe-json.ts";
import type { Report, UnansweredProbe } from "./report/report.ts";
import { runSettingsOf, type VerifyOptions } from "./verify-options.ts";

/**
 * Asks a target the questions of a plan and judges its answers. Never throws for faults of the target.
 * @throws KitError `invalid_option`
 */
export async function verify(
  target: Target,
  subject: Partial<Subject> = {},
  options: VerifyOptions = {},
): Promise<Report> {
  const inquiry = runSettingsOf(subject, options);
  return reportOf(await runPlan(target, inquiry), { name: target.name, inquiry, options });
}

/** What was run: how it is reported. */
export interface RunFacts {
  /** What reports call the target. */
  readonly name: string;
  readonly inquiry: RunSettings;
  readonly options: VerifyOptions;
}

/** Judges the answers to a plan's questions. */
export function reportOf(asked: readonly ProbeResult[], { name, inquiry, options }: RunFacts): Report {
  const { edition, subject, plan } = inquiry;
  const exchanges = asked.flatMap(({ result: answer }) =>
    answer.kind === "response" ? [answer.exchange] : [],
  );
  const judging = judgingOf(asked, { name, inquiry, options });
  const sentence = judge(exchanges, judging);
  const changes = options.behaviour
    ? [behaviourVerdict(readRunWithDetections(exchanges, judging), options.behaviour)]
    : [];
  return {
    target: name,
    kitVersion: options.kitVersion ?? "unknown",
    edition: { requested: edition, ...detectEdition(exchanges, edition) },
    subject,
    plan: plan.name,
    requests: asked.reduce((sum, { result: answer }) => sum + answer.attempts, 0),
    credits: exchanges.reduce((sum, exchange) => sum + creditsOf(exchange), 0),
    exchanges,
    ...sentence,
    verdicts: [...sentence.verdicts, ...changes],
    violations: [...sentence.violations, ...changes.flatMap(({ violations }) => violations)],
    observations: [...sentence.observations, ...driftObservations(exchanges)],
    unanswered: asked.flatMap((one) => unanswered(one) ?? []),
  };
}

function judgingOf(
  asked: readonly ProbeResult[],
  { inquiry, options: { assumed, only } }: RunFacts,
): JudgeOptions {
  const silent = asked.flatMap(({ result: answer, probe: step }) => {
    if (answer.kind === "response") return [];
    const { kind } = parseRequest(requestOf(step, inquiry))!;
    return [{ kind, detail: `${step.id}: ${answer.reason}, ${answer.detail}` }];
  });
  const { now, settleHours } = inquiry.plan;
  return { now, settleHours, unanswered: silent, ...(assumed ? { assumed } : {}), ...(only ? { only } : {}) };
}

/** No reply came, or one that says that the question was not let in. */
function unanswered({ probe: step, result: answer }: ProbeResult): UnansweredProbe | undefined {
  if (answer.kind === "failure") return { probe: step.id, detail: `${answer.reason}: ${answer.detail}` };
  const { status } = answer.exchange.response;
  const isOwed = step.auth === "key" && step.link === "known";
  const isAway =
    isGateway(status) || (isOwed && (isAccessRefused(status) || (step.id === "default" && status === 404)));
  return isAway ? { probe: step.id, detail: rejectionReason(answer) } : undefined;
}

function creditsOf({ response }: Exchange): number {
  const header = Number(response.headers["x-ofapi-credits-used"] || Number.NaN);
  if (Number.isFinite(header)) return header;
  const { used } = metaOf(jsonOf(response)).credits;
  return typeof used === "number" ? used : 0;
}
