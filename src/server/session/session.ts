/** What can be done to a session's memory. */

import type { SettingName, Settings } from "../settings/setting-table.ts";
import { refresh, type Session } from "./state.ts";

/** Forgets everything that a part of a session remembers. */
export function resetSession(session: Session, part: "journal" | "faults" | "quota" | "clock" | "settings") {
  switch (part) {
    case "journal":
      session.journal.clear();
      break;
    case "faults":
      session.faults.length = 0;
      session.requestCount = 0;
      session.failures.clear();
      session.retryWaits.clear();
      break;
    case "quota":
      session.quota = undefined;
      session.retryWaits.clear();
      break;
    case "clock":
      session.clock.set(session.state.options.settings.now);
      break;
    case "settings":
      session.overrides = {};
      break;
    default:
      part satisfies never;
  }
  refresh(session);
}

/** Sets knobs of a session. An undefined one goes back to the flag. */
export function changeSettings(
  session: Session,
  change: { readonly [K in SettingName]?: Settings[K] | undefined },
): void {
  const own = { ...session.overrides, ...change };
  for (const name of Object.keys(own) as SettingName[]) if (own[name] === undefined) delete own[name];
  session.overrides = own as Partial<Settings>;
  if ("rateLimit" in change || "credits" in change || "retryAfter" in change) session.quota = undefined;
  refresh(session);
}
