/** Which preferences changed a response: the value of `Preference-Applied`. */
import type { Reply } from "../respond/reply.ts";
import type { FaultKind } from "../settings/faults.ts";
import type { SettingName, Settings } from "../settings/settings.ts";
import { type ControlDecision, isError } from "./precedence.ts";
import type { Preferences } from "./prefer-header.ts";

/** A reply, and what it was made from. */
interface FinishedReply {
  readonly preferences: Preferences;
  readonly decision: ControlDecision;
  readonly reply: Reply;
  readonly fault: FaultKind | undefined;
  /** Id of the mutant that changed the response. */
  readonly mutant: string | undefined;
}

/** The preferences that were applied, as they were written; empty when none was. */
export function appliedPreferences(finished: FinishedReply): string {
  const { texts } = finished.preferences;
  return [...texts].flatMap(([name, text]) => (isApplied[name](finished) ? [text] : [])).join(", ");
}

interface Preferred {
  readonly wanted: Partial<Settings>;
  readonly decision: ControlDecision;
  /** That of the session. */
  readonly failRate: number;
}

/**
 * A warning for each preference that the response cannot follow. A success between failures is none, nor a queued fault: the
 * request did not ask for them.
 */
export function unusedPreferences({ wanted, decision, failRate }: Preferred): readonly string[] {
  const mayFail = (wanted.failRate ?? failRate) > 0 || decision.scenario?.failures !== undefined;
  const isQueued = decision.cause === "queued fault";
  if (wanted.retryAfter === undefined || isError(decision) || mayFail || isQueued) return [];
  return ["preference retry-after is for errors that are asked for, such as code=503"];
}

const hasPage = ({ reply }: FinishedReply) => reply.status === 200;
const isNotPreferred = ({ decision: { cause } }: FinishedReply) => cause !== "preference";
const never = () => false;

const isApplied: { readonly [K in SettingName]: (finished: FinishedReply) => boolean } = {
  seed: hasPage,
  clicksPerDay: hasPage,
  links: hasPage,
  late: hasPage,
  corrected: hasPage,
  refunded: hasPage,
  now: hasPage,
  scenario: (finished) =>
    finished.decision.cause === "preferred scenario" ||
    hasPage(finished) ||
    (finished.decision.scenario?.isUnknown === true && finished.reply.status === 404) ||
    (finished.decision.scenario?.delayMs !== undefined && wanted(finished).delay === undefined),
  mutant: ({ mutant }) => mutant !== undefined,
  code: ({ reply, ...finished }) => reply.status === wanted(finished).code,
  fault: ({ fault, ...finished }) =>
    wanted(finished).fault === "none" ? fault === undefined : fault === wanted(finished).fault,
  delay: () => true,
  failRate: isNotPreferred,
  failKinds: isNotPreferred,
  rateLimit: never,
  credits: never,
  retryAfter: ({ decision }) => isError(decision),
  strict: () => true,
  postbackSchedule: never,
  postbackRetries: never,
};

function wanted({ preferences }: Pick<FinishedReply, "preferences">): Partial<Settings> {
  return preferences.wanted;
}
