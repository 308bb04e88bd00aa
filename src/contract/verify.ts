/** Asks a target the questions of a plan and judges its answers. */
import type { Exchange } from "../exchange/exchange.ts";
import type { Target } from "../exchange/target.ts";
import { behaviourVerdict } from "./behaviours/behaviour-file.ts";
import { driftObservations } from "./drift/drift.ts";
import { type JudgeOptions, judge, readSightings, turnedAway } from "./judge/judge.ts";
import { type Asked, requestOf, type Subject } from "./plan/probe.ts";
import { askAll, type Inquiry } from "./plan/run-plan.ts";
import { spokenEdition } from "./read/detect-edition.ts";
import { isGateway, isTurnedAway } from "./read/documented-statuses.ts";
import { record } from "./read/parsed-exchange.ts";
import { readQuestion } from "./read/request-query.ts";
import { jsonOf } from "./read/safe-json.ts";
import type { Report, Unanswered } from "./report/report.ts";
import { inquiryOf, type VerifyOptions } from "./verify-options.ts";

/**
 * Asks a target the questions of a plan and judges its answers. Never throws for faults of the target.
 * @throws KitError `invalid_option`
 */
export async function verify(
  target: Target,
  subject: Partial<Subject> = {},
  options: VerifyOptions = {},
): Promise<Report> {
  const inquiry = inquiryOf(subject, options);
  return reportOf(await askAll(target, inquiry), { name: target.name, inquiry, options });
}

/** What was run: how it is reported. */
export interface RunFacts {
  /** What reports call the target. */
  readonly name: string;
  readonly inquiry: Inquiry;
  readonly options: VerifyOptions;
}

/** Judges the answers to a plan's questions. */
export function reportOf(asked: readonly Asked[], { name, inquiry, options }: RunFacts): Report {
  const { edition, subject, plan } = inquiry;
  const exchanges = asked.flatMap(({ answer }) => (answer.kind === "response" ? [answer.exchange] : []));
  const judging = judgingOf(asked, { name, inquiry, options });
  const sentence = judge(exchanges, judging);
  const changes = options.behaviour
    ? [behaviourVerdict(readSightings(exchanges, judging), options.behaviour)]
    : [];
  return {
    target: name,
    kitVersion: options.kitVersion ?? "unknown",
    edition: { asked: edition, ...spokenEdition(exchanges, edition) },
    subject,
    plan: plan.name,
    requests: asked.reduce((sum, { answer }) => sum + answer.attempts, 0),
    credits: exchanges.reduce((sum, exchange) => sum + creditsOf(exchange), 0),
    exchanges,
    ...sentence,
    verdicts: [...sentence.verdicts, ...changes],
    violations: [...sentence.violations, ...changes.flatMap(({ violations }) => violations)],
    observations: [...sentence.observations, ...driftObservations(exchanges)],
    unanswered: asked.flatMap((one) => unanswered(one) ?? []),
  };
}

function judgingOf(asked: readonly Asked[], { inquiry, options: { assumed, only } }: RunFacts): JudgeOptions {
  const silent = asked.flatMap(({ answer, step }) => {
    if (answer.kind === "response") return [];
    const { kind } = readQuestion(requestOf(step, inquiry))!;
    return [{ kind, detail: `${step.id}: ${answer.reason}, ${answer.detail}` }];
  });
  const { now, settleHours } = inquiry.plan;
  return { now, settleHours, silent, ...(assumed ? { assumed } : {}), ...(only ? { only } : {}) };
}

/** No reply came, or one that says that the question was not let in. */
function unanswered({ step, answer }: Asked): Unanswered | undefined {
  if (answer.kind === "failure") return { step: step.id, detail: `${answer.reason}: ${answer.detail}` };
  const { status } = answer.exchange.response;
  const isOwed = step.auth === "key" && step.link === "known";
  const isAway =
    isGateway(status) || (isOwed && (isTurnedAway(status) || (step.id === "default" && status === 404)));
  return isAway ? { step: step.id, detail: turnedAway(answer) } : undefined;
}

function creditsOf({ response }: Exchange): number {
  const header = Number(response.headers["x-ofapi-credits-used"] || Number.NaN);
  if (Number.isFinite(header)) return header;
  const { used } = record(record(record(jsonOf(response))._meta)._credits);
  return typeof used === "number" ? used : 0;
}
