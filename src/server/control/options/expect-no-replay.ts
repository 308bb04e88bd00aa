/** Refuses what has no effect on the responses of a recording: who asks for it would wait for it in vain. */
import { KitError } from "../../../openapi/kit-error.ts";
import type { Session } from "../../session/session.ts";

/**
 * @param what What is asked for, in the plural.
 * @throws KitError `invalid_option` in a mock that responds from a recording.
 */
export function expectNoReplay({ shared }: Session, what: string): void {
  if (shared.options.replay === undefined) return;
  const message = `${what} have no effect with replay, which returns the responses of a recording as they are.`;
  throw new KitError("invalid_option", message);
}
