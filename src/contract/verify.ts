/** Asks a target the questions of a plan and judges its answers. */
import type { Exchange } from "../exchange/exchange.ts";
import type { Target } from "../exchange/target.ts";
import type { Edition } from "../spec/editions.ts";
import { KitError } from "../spec/kit-error.ts";
import { type BehaviourFile, behaviourVerdict } from "./behaviour-file.ts";
import { drift } from "./drift.ts";
import { record } from "./exhibit.ts";
import { readInstant } from "./instant.ts";
import { judge, turnedAway } from "./judge.ts";
import { nextStep, type Plan, type PlanName, plans } from "./plan.ts";
import { readQuestion } from "./question.ts";
import type { Report, Unanswered } from "./report.ts";
import { spokenEdition } from "./spoken.ts";
import { isGateway, isTurnedAway } from "./status.ts";
import { type Asked, requestOf, type Step, type Subject } from "./step.ts";

/** How a run is made. */
export interface VerifyOptions {
  /** Default: 2026-01 when the subject has an account, else 2026-09. */
  readonly edition?: Edition;
  /** Default: standard. */
  readonly plan?: PlanName;
  /** Whether undocumented behaviour is told of (default) or held to what we assume. */
  readonly assumed?: "observe" | "require";
  /** First and last day or instant of the window to judge by; found by the plan when absent. */
  readonly from?: string;
  readonly to?: string;
  /** The present (ISO 8601). Default: the clock. */
  readonly now?: string;
  /** Most requests to send, retries included. */
  readonly budget?: number;
  /** Age at which clicks are taken to be final, in hours. Default: 48. */
  readonly settleHours?: number;
  /** What the target was last seen to do: every change is a violation. */
  readonly behaviour?: BehaviourFile;
  /** Ids of the claims to judge; all when absent. */
  readonly only?: readonly string[];
  /** Told of every question, before it is asked and after. */
  readonly onStep?: (progress: Progress) => void;
  readonly kitVersion?: string;
}

/** How far a run is. */
export interface Progress {
  readonly step: Step;
  /** Number of the question, from 1. */
  readonly position: number;
  /** Most questions that will be asked. */
  readonly size: number;
  /** What came of it; absent before it is asked. */
  readonly asked?: Asked;
}

/** A link and an account that any sandbox answers for. */
export const defaultSubject = { account: "acct_0123456789abcdef0123456789abcdef", link: "eveniet" } as const;

/**
 * Asks a target the questions of a plan and judges its answers. Never throws for faults of the target.
 * @throws KitError `invalid_option` when `from`, `to` or `now` is no date.
 */
export async function verify(
  target: Target,
  subject: Partial<Subject> = {},
  options: VerifyOptions = {},
): Promise<Report> {
  const settings = fill(subject, options);
  const asked = await askAll(target, settings);
  return reportOf(target, asked, settings);
}

interface Settings {
  readonly edition: Edition;
  readonly subject: Subject;
  readonly plan: Plan;
  readonly budget: number;
  readonly options: VerifyOptions;
}

function fill(subject: Partial<Subject>, options: VerifyOptions): Settings {
  const { plan: name = "standard", budget = Number.POSITIVE_INFINITY, settleHours = 48, from, to } = options;
  const edition = options.edition ?? (subject.account === undefined ? "2026-09" : "2026-01");
  const link = subject.link ?? defaultSubject.link;
  for (const [option, value] of Object.entries({ from, to, now: options.now }))
    if (value !== undefined && readInstant(value) === undefined)
      throw new KitError(
        "invalid_option",
        `${option} is ${JSON.stringify(value)}, but must be an ISO 8601 date.`,
        { option, value },
      );
  const now = readInstant(options.now ?? new Date().toISOString())!;
  const { size } = plans[name];
  return {
    edition,
    subject: edition === "2026-01" ? { account: subject.account ?? defaultSubject.account, link } : { link },
    plan: {
      name,
      size,
      now,
      settleHours,
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    budget,
    options,
  };
}

async function askAll(target: Target, settings: Settings): Promise<readonly Asked[]> {
  const { plan, budget, options } = settings;
  const asked: Asked[] = [];
  let left = budget;
  while (left > 0) {
    const size = Math.min(plan.size, asked.length + left);
    const step = nextStep({ ...plan, size }, asked);
    if (!step) break;
    options.onStep?.({ step, position: asked.length + 1, size });
    const answer = await target.ask(requestOf(step, settings), Number.isFinite(left) ? left : undefined);
    const one = { step, answer };
    asked.push(one);
    left -= answer.attempts;
    options.onStep?.({ step, position: asked.length, size, asked: one });
  }
  return asked;
}

function reportOf(target: Target, asked: readonly Asked[], settings: Settings): Report {
  const { edition, subject, plan, options } = settings;
  const exchanges = asked.flatMap(({ answer }) => (answer.kind === "answered" ? [answer.exchange] : []));
  const silent = asked.flatMap(({ answer, step }) => {
    if (answer.kind === "answered") return [];
    return [
      {
        kind: readQuestion(requestOf(step, settings))!.kind,
        detail: `${step.id}: ${answer.silence}, ${answer.detail}`,
      },
    ];
  });
  const { now, settleHours } = plan;
  const { assumed = "observe", only } = options;
  const sentence = judge(exchanges, { assumed, now, settleHours, silent, ...(only ? { only } : {}) });
  const changed = options.behaviour ? behaviourVerdict(sentence.observations, options.behaviour) : undefined;
  return {
    target: target.name,
    kitVersion: options.kitVersion ?? "unknown",
    edition: { asked: edition, ...spokenEdition(exchanges, edition) },
    subject,
    plan: plan.name,
    requests: asked.reduce((sum, { answer }) => sum + answer.attempts, 0),
    credits: exchanges.reduce((sum, exchange) => sum + creditsOf(exchange), 0),
    exchanges,
    ...sentence,
    verdicts: [...sentence.verdicts, ...(changed ? [changed] : [])],
    violations: [...sentence.violations, ...(changed?.violations ?? [])],
    observations: [...sentence.observations, ...drift(exchanges)],
    unanswered: asked.flatMap((one) => unanswered(one) ?? []),
  };
}

/** No reply came, or one that says that the question was not let in. */
function unanswered({ step, answer }: Asked): Unanswered | undefined {
  if (answer.kind === "silent") return { step: step.id, detail: `${answer.silence}: ${answer.detail}` };
  const { status } = answer.exchange.response;
  const isOwed = step.auth === "key" && step.link === "known";
  const isAway =
    isGateway(status) || (isOwed && (isTurnedAway(status) || (step.id === "default" && status === 404)));
  return isAway ? { step: step.id, detail: turnedAway(answer) } : undefined;
}

function creditsOf({ response }: Exchange): number {
  const header = Number(response.headers["x-ofapi-credits-used"] || Number.NaN);
  if (Number.isFinite(header)) return header;
  try {
    const { used } = record(record(record(JSON.parse(response.body))._meta)._credits);
    return typeof used === "number" ? used : 0;
  } catch {
    return 0;
  }
}
