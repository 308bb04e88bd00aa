/** What can be done to a session's memory. */

import type { KnobName, Knobs } from "../control/settings.ts";
import { refresh, type Session } from "./state.ts";

/** Forgets everything that a part of a session remembers. */
export function resetSession(session: Session, part: "journal" | "faults" | "quota" | "clock" | "settings") {
  switch (part) {
    case "journal":
      session.journal.clear();
      break;
    case "faults":
      session.faults.length = 0;
      session.asked = 0;
      session.failures.clear();
      session.notBefore.clear();
      break;
    case "quota":
      session.quota = undefined;
      session.notBefore.clear();
      break;
    case "clock":
      session.clock.set(session.state.settings.knobs.now);
      break;
    case "settings":
      session.own = {};
      break;
    default:
      part satisfies never;
  }
  refresh(session);
}

/** Sets knobs of a session. An undefined one goes back to the flag. */
export function setKnobs(
  session: Session,
  change: { readonly [K in KnobName]?: Knobs[K] | undefined },
): void {
  const own = { ...session.own, ...change };
  for (const name of Object.keys(own) as KnobName[]) if (own[name] === undefined) delete own[name];
  session.own = own as Partial<Knobs>;
  if ("rateLimit" in change || "credits" in change || "retryAfter" in change) session.quota = undefined;
  refresh(session);
}
