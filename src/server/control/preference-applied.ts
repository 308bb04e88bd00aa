/** Which preferences made a difference to an answer: what `Preference-Applied` may say. */
import type { Reply } from "../respond/reply.ts";
import type { FaultKind } from "../settings/faults.ts";
import type { SettingName, Settings } from "../settings/setting-table.ts";
import type { ControlDecision } from "./precedence.ts";
import type { Preferences } from "./prefer-header.ts";

/** An answer, and what it was made from. */
interface Made {
  readonly preferences: Preferences;
  readonly decision: ControlDecision;
  readonly reply: Reply;
  readonly fault: FaultKind | undefined;
}

/** The preferences that were applied, as they were written; empty when none was. */
export function appliedPreferences(made: Made): string {
  const { said } = made.preferences;
  return [...said].flatMap(([name, text]) => (isApplied[name](made) ? [text] : [])).join(", ");
}

const hasPage = ({ reply }: Made) => reply.status === 200;
const isDrawn = ({ decision: { cause: by } }: Made) => by !== "preference";
const never = () => false;

const isApplied: { readonly [K in SettingName]: (made: Made) => boolean } = {
  seed: hasPage,
  clicksPerDay: hasPage,
  now: hasPage,
  scenario: (made) =>
    made.decision.cause === "preferred scenario" ||
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
  retryAfter: ({ reply, decision }) => decision.failure.code === 429 && reply.status === 429,
  strict: () => true,
};

function wanted({ preferences }: Pick<Made, "preferences">): Partial<Settings> {
  return preferences.wanted;
}
