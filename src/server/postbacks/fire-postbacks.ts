/** Makes calls on request, for conversions that happened or, with the schedule `early`, will happen. */
import { KitError } from "../../openapi/kit-error.ts";
import { lastConversions, nextConversions } from "../../world/conversions/next-conversions.ts";
import type { ConversionType } from "../../world/fans/conversion-kinds.ts";
import { ulidMs } from "../../world/team/base32.ts";
import type { Postback } from "../resources/postback.ts";
import type { FireOptions, MadeCall, PostbackCall } from "../session/postbacks/postback-call.ts";
import { addWaiting, progressOf } from "../session/postbacks/session-postbacks.ts";
import type { Session } from "../session/session.ts";
import {
  type CallSource,
  callReader,
  callSourceOf,
  linksInScope,
  scheduledCalls,
} from "./conversion-calls.ts";
import { makeDueCalls } from "./make-due-calls.ts";

const mostFired = 100;

/**
 * Makes the calls and waits for their responses. Calls that the schedule has for later are made later.
 * @throws KitError `invalid_option` when nothing fits.
 */
export async function firePostbacks(
  session: Session,
  options: FireOptions = {},
): Promise<readonly MadeCall[]> {
  const { postback: id, count = 1 } = options;
  const { resources } = session;
  const chosen = [...resources.postbacks.values()].filter((each) => id === undefined || each.id === id);
  if (!Number.isInteger(count) || count < 1 || count > mostFired)
    throw new KitError(
      "invalid_option",
      `count is ${count}, but takes a whole number from 1 to ${mostFired}.`,
    );
  if (chosen.length === 0) {
    const which = id === undefined ? "no postback" : `no postback ${id}`;
    throw new KitError(
      "invalid_option",
      `There is ${which}: create one with POST /api/smart-link-postbacks.`,
    );
  }
  const source = callSourceOf(session);
  const calls = chosen.map((postback) => ({
    postback,
    calls: callsToFire(session, source, { ...options, postback, count }),
  }));
  if (calls.every((each) => each.calls === undefined))
    throw new KitError("invalid_option", "No postback is about such a conversion, by its links and types.");
  const made = calls.flatMap(({ postback, calls = [] }) => enqueue(session, source, { postback, calls }));
  makeDueCalls(session);
  return (await Promise.all(made)).filter((each) => each !== undefined);
}

interface Fired extends Omit<FireOptions, "postback"> {
  readonly postback: Postback;
  readonly count: number;
}

/** Undefined when no conversion fits. */
function callsToFire(
  session: Session,
  source: CallSource,
  fired: Fired,
): readonly PostbackCall[] | undefined {
  const { postback, link, conversion_type: type } = fired;
  const links = linksInScope(session, source, postback).filter((each) => link === undefined || each === link);
  const types = postback.conversion_types.filter((each) => type === undefined || each === type);
  const calls = candidates(source, { ...fired, links, types });
  const { nowMs, schedule } = source;
  const wanted = calls.filter(
    ({ conversion }) =>
      (fired.conversion === undefined || conversion.id === fired.conversion) &&
      (schedule.delayMs >= 0 || conversion.clickedMs > nowMs),
  );
  return wanted.length === 0 ? undefined : wanted.slice(0, fired.count);
}

interface FiredFrom extends Fired {
  readonly links: readonly string[];
  readonly types: readonly ConversionType[];
}

/** Conversions among which those of `early` are searched, and those of one millisecond. */
const mostSearched = 500;
const msPerDay = 86_400_000;

function candidates(
  source: CallSource,
  { links, types, conversion, count }: FiredFrom,
): readonly PostbackCall[] {
  const { dataset, nowMs, schedule } = source;
  const read = callReader(source);
  if (conversion !== undefined) {
    const fromMs = ulidMs(conversion);
    if (fromMs === undefined || fromMs >= nowMs) return [];
    const cursor = { fromMs };
    const wanted = { links, types, cursor, untilMs: fromMs + 1, limit: mostSearched };
    return nextConversions(dataset, wanted, read).conversions;
  }
  if (schedule.delayMs >= 0)
    return lastConversions(dataset, { links, types, untilMs: nowMs, limit: count }, read);
  const cursor = { fromMs: nowMs };
  const wanted = { links, types, cursor, untilMs: nowMs + msPerDay, limit: mostSearched };
  return nextConversions(dataset, wanted, read).conversions;
}

function enqueue(
  session: Session,
  source: CallSource,
  { postback, calls }: { readonly postback: Postback; readonly calls: readonly PostbackCall[] },
): readonly Promise<MadeCall | undefined>[] {
  const { nowMs, schedule } = source;
  const progress = progressOf(session.postbacks, postback.id, session.clock.nowMs());
  const scheduled = calls.flatMap((call, n) =>
    scheduledCalls(session, source, { counted: progress, call: { ...call, dueMs: nowMs }, n }),
  );
  const made: Promise<MadeCall | undefined>[] = [];
  for (const call of schedule.newestFirst ? scheduled.reverse() : scheduled) {
    const done = new Promise<MadeCall | undefined>((onDone) => {
      const isKept = addWaiting(session.postbacks, progress, { ...call, onDone });
      if (!isKept) onDone(undefined);
    });
    if (call.dueMs <= nowMs) made.push(done);
  }
  return made;
}
