/** Answering a question as it is wanted. */
import { editions } from "../../openapi/editions.ts";
import { errorForStatus } from "../respond/error-for-status.ts";
import { warned } from "../respond/mock-warnings.ts";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import { answerClicks, type BufferProvider, type Question } from "../respond/respond.ts";
import { datasetOf } from "../session/dataset-cache.ts";
import type { Session } from "../session/state.ts";
import type { FaultKind } from "../settings/faults.ts";
import { linkPrefix, tokenPrefix } from "../settings/scenarios.ts";
import { earlyRetry, noteWait } from "./early-retries.ts";
import { type ControlDecision, decide } from "./precedence.ts";
import { type Preferences, readPreferences } from "./prefer-header.ts";
import { appliedPreferences } from "./preference-applied.ts";

/** A question together with everything that can steer its answer. */
export interface ControlledRequest extends Question {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly account: string | null;
  readonly prefer: string | undefined;
}

/** An answer, and what is to happen to it. */
export interface Delivery {
  readonly reply: Reply;
  /** What happens to the reply on its way. */
  readonly fault: FaultKind | undefined;
  readonly delayMs: number;
  readonly scenario: string | undefined;
  /** Who asked for a refusal, when it was not the question's own fault. */
  readonly cause: string | undefined;
}

/** Answers a question, with whatever its session, its link, its token and itself ask to happen to the answer. */
export function respond(session: Session, question: ControlledRequest, room: BufferProvider): Delivery {
  session.requestCount++;
  if (!isPlain(session, question)) return steer(session, question, room);
  const { state, usage: account, clock } = session;
  const { dataset, pages } = state;
  const world = { dataset, nowMs: clock.nowMs(), room, account, pages };
  const reply = answerClicks(world, question);
  return { reply, fault: undefined, delayMs: 0, scenario: undefined, cause: undefined };
}

const asItIs = { fault: undefined, delayMs: 0, scenario: undefined, cause: undefined } as const;

/** Whether nothing has to be thought of but the question itself. */
export function isPlain(
  session: Session,
  { link, authorization, prefer }: Pick<ControlledRequest, "link" | "authorization" | "prefer">,
): boolean {
  return (
    session.hasNoControls &&
    prefer === undefined &&
    !link.startsWith(linkPrefix) &&
    authorization?.includes(tokenPrefix) !== true
  );
}

function steer(session: Session, question: ControlledRequest, room: BufferProvider): Delivery {
  const early = earlyRetry(session, question.url);
  const preferences = readPreferences(question.prefer);
  const { wanted, warnings } = preferences;
  const isStrict = wanted.strict ?? session.settings.strict;
  if (isStrict && warnings.length > 0) return { ...asItIs, reply: problems.preference(warnings) };
  const decision = decide(session, question, wanted);
  const fault = possibleFault(decision.failure.fault, question.method);
  const reply = replyFor({ session, question, room, preferences, decision });
  noteWait(session, question.url, reply);
  const isImpossible = fault !== decision.failure.fault;
  const told = warned(reply, [
    ...early,
    ...warnings,
    ...(isImpossible
      ? [`fault ${decision.failure.fault} needs a body, and ${question.method} has none`]
      : []),
  ]);
  const applied = appliedPreferences({ preferences, decision, reply, fault });
  const headers = applied === "" ? told.headers : { ...told.headers, "preference-applied": applied };
  return {
    reply: { ...told, headers },
    fault,
    delayMs: decision.delayMs,
    scenario: decision.scenarioName,
    cause: decision.cause,
  };
}

interface Steering {
  readonly session: Session;
  readonly question: ControlledRequest;
  readonly room: BufferProvider;
  readonly preferences: Preferences;
  readonly decision: ControlDecision;
}

function replyFor({ session, question, room, preferences: { wanted }, decision }: Steering): Reply {
  const { state, usage: account, clock, settings: knobs } = session;
  const { failure: trouble, scenario } = decision;
  if (trouble.fault === "html-502") return problems.gatewayPage(502);
  if (trouble.code !== undefined && trouble.code !== 200) {
    const price = editions[question.edition].creditsUsed;
    const retryAfter = wanted.retryAfter ?? knobs.retryAfter;
    return errorForStatus(trouble.code, { facts: account, link: question.link, price, retryAfter });
  }
  const { seed, clicksPerDay } = { ...knobs, ...wanted };
  const nowMs =
    wanted.now === undefined ? clock.nowMs() : wanted.now === "real" ? state.realMs() : wanted.now;
  const dataset = datasetOf(state, { seed, clicksPerDay, variant: scenario?.variant });
  const isUnknown = scenario && scenario.isUnknown === true;
  return answerClicks({ dataset, nowMs, room, account, isUnknown }, question);
}

function possibleFault(fault: FaultKind | undefined, method: string): FaultKind | undefined {
  const needsBody = fault === "truncate" || fault === "malformed" || fault === "slow-body";
  return needsBody && method === "HEAD" ? undefined : fault;
}
