/** Makes a session, or a part of it, as it was when the sandbox started. */

import { KitError } from "../../openapi/kit-error.ts";
import { startResources } from "../resources/postbacks.ts";
import { keepResources } from "./keep-resources.ts";
import { forgetCreatedClicks, forgetOwnClicks } from "./own-clicks-of-session.ts";
import { resetPostbacks } from "./postbacks/session-postbacks.ts";
import { refresh, type Session } from "./session.ts";

export const sessionParts = [
  "journal",
  "faults",
  "quota",
  "clock",
  "settings",
  "resources",
  "clicks",
] as const;
/** A part of a session that can be reset by itself. */
export type SessionPart = (typeof sessionParts)[number];

/** Resets a part of a session. */
export function resetSession(session: Session, part: SessionPart): void {
  switch (part) {
    case "journal":
      session.journal.clear();
      session.reads.clear();
      break;
    case "faults":
      session.faults.clear();
      session.requestCount = 0;
      session.failures.clear();
      session.mutations.clear();
      session.retryWaits.clear();
      break;
    case "quota":
      session.quota = undefined;
      session.retryWaits.clear();
      break;
    case "clock":
      session.clock.set(session.shared.options.settings.now);
      session.arrivals.clear();
      break;
    case "settings":
      session.overrides = {};
      break;
    case "resources":
      resetPostbacks(session.postbacks);
      forgetCreatedClicks(session);
      keepResources(session, startResources(session.shared.options.receiver, session.clock.nowMs()));
      break;
    case "clicks":
      forgetOwnClicks(session);
      break;
    default:
      throw unknownPart(part);
  }
  refresh(session);
}

function unknownPart(part: never): KitError {
  const message = `A session has no part ${JSON.stringify(part)} to reset: there are ${sessionParts.join(", ")}.`;
  return new KitError("invalid_option", message);
}
