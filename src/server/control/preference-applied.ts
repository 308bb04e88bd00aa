/** Which preferences made a difference to an answer: what `Preference-Applied` may say. */
import type { Reply } from "../respond/reply.ts";
import type { FaultKind } from "./faults.ts";
import type { Decision } from "./precedence.ts";
import type { Preferences } from "./prefer-header.ts";
import type { KnobName, Knobs } from "./settings.ts";

/** An answer, and what it was made from. */
interface Made {
  readonly preferences: Preferences;
  readonly decision: Decision;
  readonly reply: Reply;
  readonly fault: FaultKind | undefined;
}

/** The preferences that were applied, as they were written; empty when none was. */
export function appliedPreferences(made: Made): string {
  const { said } = made.preferences;
  return [...said].flatMap(([name, text]) => (isApplied[name](made) ? [text] : [])).join(", ");
}

const hasPage = ({ reply }: Made) => reply.status === 200;
const isDrawn = ({ decision: { by } }: Made) => by !== "preference";
const never = () => false;

const isApplied: { readonly [K in KnobName]: (made: Made) => boolean } = {
  seed: hasPage,
  clicksPerDay: hasPage,
  now: hasPage,
  scenario: (made) =>
    made.decision.by === "preferred scenario" ||
    hasPage(made) ||
    (made.decision.scenario?.isUnknown === true && made.reply.status === 404) ||
    (made.decision.scenario?.delayMs !== undefined && wanted(made).delay === undefined),
  code: ({ reply, ...made }) => reply.status === wanted(made).code,
  fault: ({ fault, ...made }) =>
    wanted(made).fault === "none" ? fault === undefined : fault === wanted(made).fault,
  delay: () => true,
  failRate: isDrawn,
  failKinds: isDrawn,
  rateLimit: never,
  credits: never,
  retryAfter: ({ reply, decision }) => decision.trouble.code === 429 && reply.status === 429,
  strict: () => true,
};

function wanted({ preferences }: Pick<Made, "preferences">): Partial<Knobs> {
  return preferences.wanted;
}
