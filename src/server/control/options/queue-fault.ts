/** `fail`: a fault for the next requests that match. */
import { anObject, expectArgument } from "../../../openapi/expect-argument.ts";
import { KitError } from "../../../openapi/kit-error.ts";
import { refresh, type Session } from "../../session/session.ts";
import type { NewFault, QueuedFault } from "../../settings/faults.ts";
import { readSettings } from "../../settings/read-settings.ts";
import { integerWithin } from "../../settings/value-readers.ts";
import { expectNoReplay } from "./expect-no-replay.ts";
import { expectMembers } from "./query-options.ts";

/** How often a fault may be used. */
const mostTimes = 1_000_000;

/** @throws KitError `invalid_option`, `unknown_option`, `invalid_argument`, `too_many_faults` */
export function queueFault(session: Session, fault: NewFault): QueuedFault {
  expectArgument("fail", fault, anObject);
  expectMembers("fail", fault, "NewFault");
  expectMembers("fail", fault.match, "FaultMatch");
  const { code, fault: kind, delay, retryAfter, times } = fault;
  if (code === undefined && kind === undefined && delay === undefined)
    throw new KitError("invalid_option", "A fault needs a code, a fault or a delay.");
  if (times !== undefined && integerWithin(times, 1, mostTimes) === undefined) {
    const message = `times is ${JSON.stringify(times)}, but takes a whole number from 1 to ${mostTimes}.`;
    throw new KitError("invalid_option", message);
  }
  expectNoReplay(session, "Faults");
  readSettings({ code, fault: kind, delay, retryAfter });
  const queued = session.faults.add(fault);
  refresh(session);
  return queued;
}
