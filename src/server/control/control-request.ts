/** Answering a question as it is wanted. */
import { editions } from "../../openapi/editions.ts";
import { refusalFor } from "../respond/error-for-status.ts";
import { warned } from "../respond/mock-warnings.ts";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import { answerClicks, type Question, type Room } from "../respond/respond.ts";
import { datasetOf } from "../session/dataset-cache.ts";
import type { Session } from "../session/state.ts";
import { earlyRetry, noteWait } from "./early-retries.ts";
import type { FaultKind } from "./faults.ts";
import { type Decision, decide } from "./precedence.ts";
import { type Preferences, readPreferences } from "./prefer-header.ts";
import { appliedPreferences } from "./preference-applied.ts";
import { linkPrefix, tokenPrefix } from "./scenarios.ts";

/** A question together with everything that can steer its answer. */
export interface SteerableQuestion extends Question {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly account: string | null;
  readonly prefer: string | undefined;
}

/** An answer, and what is to happen to it. */
export interface Steered {
  readonly reply: Reply;
  /** What happens to the reply on its way. */
  readonly fault: FaultKind | undefined;
  readonly delayMs: number;
  readonly scenario: string | undefined;
  /** Who asked for a refusal, when it was not the question's own fault. */
  readonly cause: string | undefined;
}

/** Answers a question, with whatever its session, its link, its token and itself ask to happen to the answer. */
export function respond(session: Session, question: SteerableQuestion, room: Room): Steered {
  session.asked++;
  if (!isPlain(session, question)) return steer(session, question, room);
  const { state, account, clock } = session;
  const { dataset, pages } = state;
  const world = { dataset, nowMs: clock.nowMs(), room, account, pages };
  const reply = answerClicks(world, question);
  return { reply, fault: undefined, delayMs: 0, scenario: undefined, cause: undefined };
}

const asItIs = { fault: undefined, delayMs: 0, scenario: undefined, cause: undefined } as const;

/** Whether nothing has to be thought of but the question itself. */
export function isPlain(
  session: Session,
  { link, authorization, prefer }: Pick<SteerableQuestion, "link" | "authorization" | "prefer">,
): boolean {
  return (
    session.isPlain &&
    prefer === undefined &&
    !link.startsWith(linkPrefix) &&
    authorization?.includes(tokenPrefix) !== true
  );
}

function steer(session: Session, question: SteerableQuestion, room: Room): Steered {
  const early = earlyRetry(session, question.url);
  const preferences = readPreferences(question.prefer);
  const { wanted, warnings } = preferences;
  const isStrict = wanted.strict ?? session.knobs.strict;
  if (isStrict && warnings.length > 0) return { ...asItIs, reply: problems.preference(warnings) };
  const decision = decide(session, question, wanted);
  const fault = possibleFault(decision.trouble.fault, question.method);
  const reply = replyFor({ session, question, room, preferences, decision });
  noteWait(session, question.url, reply);
  const isImpossible = fault !== decision.trouble.fault;
  const told = warned(reply, [
    ...early,
    ...warnings,
    ...(isImpossible
      ? [`fault ${decision.trouble.fault} needs a body, and ${question.method} has none`]
      : []),
  ]);
  const applied = appliedPreferences({ preferences, decision, reply, fault });
  const headers = applied === "" ? told.headers : { ...told.headers, "preference-applied": applied };
  return {
    reply: { ...told, headers },
    fault,
    delayMs: decision.delayMs,
    scenario: decision.told,
    cause: decision.by,
  };
}

interface Steering {
  readonly session: Session;
  readonly question: SteerableQuestion;
  readonly room: Room;
  readonly preferences: Preferences;
  readonly decision: Decision;
}

function replyFor({ session, question, room, preferences: { wanted }, decision }: Steering): Reply {
  const { state, account, clock, knobs } = session;
  const { trouble, scenario } = decision;
  if (trouble.fault === "html-502") return problems.gatewayPage(502);
  if (trouble.code !== undefined && trouble.code !== 200) {
    const price = editions[question.edition].creditsUsed;
    const retryAfter = wanted.retryAfter ?? knobs.retryAfter;
    return refusalFor(trouble.code, { facts: account, link: question.link, price, retryAfter });
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
