/** Step 2 and 3 of a request: decides what is to happen to it, and makes the reply. */

import type { Resources } from "../resources/resources.ts";
import { ownBuffer } from "../respond/body/buffer-pool.ts";
import { respondToChange } from "../respond/change/respond-to-change.ts";
import type { WritingOperation } from "../respond/change/writing-operation.ts";
import { type Delivery, plainDelivery } from "../respond/delivery.ts";
import { errorForStatus } from "../respond/error-for-status.ts";
import { noteRequest } from "../respond/noted-requests.ts";
import { problems } from "../respond/problems.ts";
import type { Reply } from "../respond/reply.ts";
import { type ApiRequest, isReading } from "../respond/request.ts";
import { type BufferProvider, type ResponseContext, respondTo, warningsAbout } from "../respond/respond.ts";
import { withWarnings, withWarningsFirst } from "../respond/warnings/mock-warnings.ts";
import { mayHaveSlips, slipsIn } from "../respond/warnings/slips.ts";
import { keepResources } from "../session/keep-resources.ts";
import { linkInSession, noteArrival } from "../session/link-in-session.ts";
import { countMutation, type Session } from "../session/session.ts";
import type { FaultKind } from "../settings/faults.ts";
import { linkPrefix, tokenPrefix } from "../settings/scenarios.ts";
import { earlyRetry, noteWait } from "./early-retries.ts";
import { isMutable, mutatedReply, uncounted } from "./mutation/mutated-reply.ts";
import { type ControlDecision, decide, isError } from "./precedence.ts";
import { type Preferences, readPreferences } from "./prefer-header.ts";
import { appliedPreferences, unusedPreferences } from "./preference-applied.ts";

/** Makes the reply, with everything that session, link, token and `Prefer` ask for. */
export function planDelivery(session: Session, request: ApiRequest, bufferFor: BufferProvider): Delivery {
  const delivery = deliveryOf(session, request, bufferFor);
  if (!mayHaveSlips(request)) return delivery;
  return { ...delivery, reply: withWarningsFirst(delivery.reply, slipsIn(request)) };
}

function deliveryOf(session: Session, request: ApiRequest, bufferFor: BufferProvider): Delivery {
  session.requestCount++;
  if (!hasNoControls(session, request)) return controlledDelivery(session, request, bufferFor);
  const { shared, usage, clock } = session;
  const { datasets, pages } = shared;
  const linkCount = session.settings.links;
  const { resources } = session;
  const context = {
    dataset: datasets.main,
    nowMs: clock.nowMs(),
    linkCount,
    resources,
    bufferFor,
    usage,
    pages,
  };
  return plainDelivery(replyTo({ session, request }, context));
}

/** Whether neither the session nor the request asks for anything but an ordinary page. */
export function hasNoControls(
  session: Session,
  { link, authorization, prefer }: Pick<ApiRequest, "link" | "authorization" | "prefer">,
): boolean {
  return (
    session.hasNoControls &&
    prefer === undefined &&
    link?.startsWith(linkPrefix) !== true &&
    authorization?.includes(tokenPrefix) !== true
  );
}

function controlledDelivery(session: Session, request: ApiRequest, bufferFor: BufferProvider): Delivery {
  const early = earlyRetry(session, request);
  const preferences = readPreferences(request.prefer);
  const { wanted, warnings } = preferences;
  const isStrict = wanted.strict ?? session.settings.strict;
  if (isStrict && warnings.length > 0) return plainDelivery(problems.preference(warnings));
  const decision = decide(session, request, wanted);
  const unused = unusedPreferences({ wanted, decision, failRate: session.settings.failRate });
  if (isStrict && unused.length > 0) return plainDelivery(problems.preference(unused));
  const wantedFault = decision.failure.fault;
  const fault = possibleFault(wantedFault, request.method);
  const isSentLater = decision.delayMs > 0 || (fault !== undefined && fault !== "malformed");
  const { reply, mutant } = replyFor({ session, request, bufferFor, preferences, decision, isSentLater });
  noteWait(session, request, reply);
  const impossible =
    fault === wantedFault ? [] : [`fault ${wantedFault} needs a body, and ${request.method} has none`];
  const warned = withWarnings(reply, [...early, ...warnings, ...unused, ...impossible]);
  const applied = appliedPreferences({ preferences, decision, reply, fault, mutant });
  const headers = applied === "" ? warned.headers : { ...warned.headers, "preference-applied": applied };
  return {
    reply: { ...warned, headers },
    fault,
    delayMs: decision.delayMs,
    scenario: decision.scenarioName,
    cause: decision.cause,
    isErrorInjected: isError(decision),
    mutant,
  };
}

interface ReplyInput {
  readonly session: Session;
  readonly request: ApiRequest;
  readonly bufferFor: BufferProvider;
  readonly preferences: Preferences;
  readonly decision: ControlDecision;
  readonly isSentLater: boolean;
}

/** The reply, and the id of the mutant that changed it. */
interface FoundReply {
  readonly reply: Reply;
  readonly mutant?: string | undefined;
}

function replyFor(input: ReplyInput): FoundReply {
  const { session, request, bufferFor, decision, isSentLater } = input;
  const { wanted } = input.preferences;
  const { shared, usage, clock, settings } = session;
  const { failure, scenario, mutant } = decision;
  const failing = decision.isMutated ? mutant?.id : undefined;
  if (failure.fault === "html-502")
    return { reply: failedReply(problems.gatewayPage(502), input), mutant: failing };
  if (failure.code !== undefined && failure.code !== 200) {
    const { creditsUsed } = request.operation;
    const retryAfter = decision.retryAfter ?? settings.retryAfter;
    const reply = errorForStatus(failure.code, { usage, link: request.link, creditsUsed, retryAfter });
    return { reply: failedReply(reply, input), mutant: failing };
  }
  const linkCount = wanted.links ?? settings.links;
  const presentMs =
    wanted.now === undefined ? clock.nowMs() : wanted.now === "real" ? shared.realMs() : wanted.now;
  noteArrival(session, request.link, scenario);
  const view = linkInSession(session, { link: request.link, scenario, wanted, nowMs: presentMs });
  const { dataset, nowMs } = view;
  const isUnknown = scenario && scenario.isUnknown === true;
  const buffers = mutant ? ownBuffer : bufferFor;
  const { resources } = session;
  const context = { dataset, nowMs, linkCount, resources, bufferFor: buffers, usage, isUnknown, isSentLater };
  let isLost = false;
  const lose =
    mutant?.kind === "lost_change" && mutant.operation === request.operation.id
      ? (isChange: boolean) => {
          isLost = isChange;
        }
      : undefined;
  const reply = replyTo({ session, request, lose }, context);
  const mutated =
    mutant &&
    isReading(request) &&
    mutatedReply({ mutant, request, context, reply, number: session.requestCount });
  if (shared.noted && !mutant && isReading(request) && isMutable(reply)) {
    const truth = { ...context, usage: uncounted(usage), bufferFor: ownBuffer, isSentLater: false };
    noteRequest(shared.noted, { request, context: truth, number: session.requestCount });
  }
  if (!mutant || !(mutated || isLost)) return { reply, mutant: failing };
  countMutation(session, mutant);
  return { reply: mutated || reply, mutant: mutant.id };
}

interface ChangeInput extends Pick<ReplyInput, "session" | "request"> {
  /** Takes the place of keeping the change. */
  readonly lose?: ((isChange: boolean) => void) | undefined;
}

/** A change is made when its request comes, whatever happens to its response. */
function replyTo({ session, request, lose }: ChangeInput, context: ResponseContext): Reply {
  if (isReading(request)) return respondTo(request, context);
  const keep = (resources: Resources) => {
    if (lose) {
      lose(resources !== session.resources);
      return true;
    }
    const isKept = keepResources(session, resources);
    session.postbacks.runner?.follow();
    return isKept;
  };
  return respondToChange(request as ApiRequest<WritingOperation>, { ...context, keep });
}

/** A failure with the `Retry-After` that the request prefers or its queued fault carries, and with the warnings about its request. */
function failedReply(reply: Reply, { session, request, decision }: ReplyInput): Reply {
  const { shared, clock, settings } = session;
  const { behaviour } = shared.datasets.main;
  const facts = { behaviour, nowMs: clock.nowMs(), linkCount: settings.links, resources: session.resources };
  const { headers } = reply;
  const wait = decision.retryAfter === undefined ? {} : { "retry-after": String(decision.retryAfter) };
  return withWarnings({ ...reply, headers: { ...wait, ...headers } }, warningsAbout(request, facts));
}

const faultsOfBodies: ReadonlySet<FaultKind> = new Set(["truncate", "malformed", "slow-body"]);

function possibleFault(fault: FaultKind | undefined, method: string): FaultKind | undefined {
  return fault && faultsOfBodies.has(fault) && method === "HEAD" ? undefined : fault;
}
