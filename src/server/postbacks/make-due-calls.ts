/** Makes the calls of a session that are due: those of conversions that the clock has passed, and those that were asked for. */
import { nextConversions } from "../../world/conversions/next-conversions.ts";
import { skipToLast } from "../../world/conversions/skip-conversions.ts";
import type { ConversionType } from "../../world/fans/conversion-kinds.ts";
import { instantTextOfMs, msPerDay } from "../../world/model/calendar.ts";
import type { Dataset } from "../../world/model/dataset.ts";
import type { Postback } from "../resources/postback.ts";
import type { PostbackCall } from "../session/postbacks/postback-call.ts";
import {
  addWaiting,
  forgetPostbacks,
  type PostbackProgress,
  progressOf,
  takeDue,
} from "../session/postbacks/session-postbacks.ts";
import type { Session } from "../session/session.ts";
import { callReader, callSourceOf, isAbout, linksInScope, scheduledCalls } from "./conversion-calls.ts";
import { failureText, makeCall, noteFailedCall, recordDropped, recordWithoutCalls } from "./make-call.ts";

/**
 * Begins to make the calls that are due, where that has not begun. The calls of a postback are made one after the other;
 * postbacks do not wait for each other.
 */
export function makeDueCalls(session: Session): void {
  forgetPostbacks(session.postbacks, (id) => session.resources.postbacks.has(id));
  for (const postback of session.resources.postbacks.values()) {
    const progress = progressOf(session.postbacks, postback.id, session.clock.nowMs());
    if (!progress.isBusy) void makeCalls(session, progress, postback.id);
  }
}

/** Makes the calls that are due, and waits until no more are. */
export async function finishDueCalls(session: Session): Promise<void> {
  const { progress, idleWatchers } = session.postbacks;
  makeDueCalls(session);
  while ([...progress.values()].some(({ isBusy }) => isBusy))
    await new Promise<void>((resolve) => idleWatchers.push(resolve));
}

/** Milliseconds between two looks at a clock that runs. */
const lookMs = 1000;

/** Makes the calls that are due, and those that will be while the clock runs and there are postbacks. */
export function followClock(session: Session): void {
  const { postbacks, clock, resources } = session;
  makeDueCalls(session);
  const isNeeded = clock.runs() && resources.postbacks.size > 0 && !postbacks.isClosed;
  clearTimeout(postbacks.timer);
  postbacks.timer = isNeeded ? setTimeout(() => followClock(session), lookMs) : undefined;
  // In jsdom a timer is a number, which keeps no process alive.
  (postbacks.timer as Partial<NodeJS.Timeout> | undefined)?.unref?.();
}

async function makeCalls(session: Session, progress: PostbackProgress, id: number): Promise<void> {
  // A reset may have forgotten the postback, and given its id to another one.
  const isKept = () => session.postbacks.progress.get(id) === progress;
  const current = () => (isKept() ? session.resources.postbacks.get(id) : undefined);
  const wantedFor = (call: PostbackCall) => () => {
    const postback = current();
    return postback && isAbout(session, postback, call) ? postback : undefined;
  };
  progress.isBusy = true;
  const calls: PostbackCall[] = [];
  const looks: Looks = { counted: undefined };
  for (let postback = current(); postback; postback = current()) {
    let call: PostbackCall | undefined;
    try {
      if (calls.length === 0) calls.push(...nextCalls(session, { progress, postback, looks }));
      call = calls.shift();
      if (!call) {
        // Once more: the journal may have forgotten it, after so many calls.
        if (progress.unsent !== undefined) recordWithoutCalls(session, postback, progress.unsent);
        progress.unsent = undefined;
        break;
      }
      const made = await makeCall(session, call, { counted: progress, wanted: wantedFor(call) });
      call.onDone?.(made);
    } catch (error) {
      if (call) {
        const made = noteFailedCall(session, { counted: progress, postback, call, error });
        call.onDone?.(made);
        continue;
      }
      recordWithoutCalls(session, postback, failureText(error));
      // Passed over, so that the next look does not fail at the same conversions.
      progress.cursor = { fromMs: session.clock.nowMs() };
      break;
    }
  }
  for (const { onDone } of calls) onDone?.(undefined);
  progress.isBusy = false;
  for (const onIdle of session.postbacks.idleWatchers.splice(0)) onIdle();
}

/** Conversions of a postback whose calls are due together: four days of all conversions of the usual team. */
const mostBehind = 10_000;

/** Conversions that are looked up at a time, so that few calls are in memory however far the clock jumped. */
const pageSize = 25;

/** Conversions that have calls by now. */
interface Due {
  readonly dataset: Dataset;
  readonly links: readonly string[];
  readonly types: readonly ConversionType[];
  readonly untilMs: number;
}

/** The looks for the calls of a postback, until none is due. */
interface Looks {
  /** What was wanted when it was last counted. */
  counted: Due | undefined;
}

interface Look {
  readonly progress: PostbackProgress;
  readonly postback: Postback;
  readonly looks: Looks;
}

function nextCalls(session: Session, { progress, postback, looks }: Look): readonly PostbackCall[] {
  const source = callSourceOf(session);
  const { dataset, nowMs, schedule } = source;
  const asked = takeDue(session.postbacks, progress, nowMs);
  if (asked.length > 0) return asked;
  const wanted: Due = {
    dataset,
    links: linksInScope(session, source, postback),
    types: postback.conversion_types,
    untilMs: nowMs - schedule.delayMs,
  };
  if (!isCounted(session, looks.counted, wanted)) {
    passOver(session, { progress, postback }, wanted);
    looks.counted = wanted;
  }
  for (;;) {
    const { cursor } = progress;
    const untilMs = Math.min(wanted.untilMs, knownUntil(dataset, cursor.fromMs));
    const next = nextConversions(
      dataset,
      { ...wanted, untilMs, cursor, limit: pageSize },
      callReader(source),
    );
    progress.cursor = next.cursor;
    const calls = next.conversions.flatMap((call) =>
      scheduledCalls(session, source, { counted: progress, call, n: progress.conversions++ }),
    );
    for (const call of calls)
      if (call.dueMs > nowMs && !addWaiting(session.postbacks, progress, call))
        recordDropped(session, postback, call);
    const now = calls.filter((call) => call.dueMs <= nowMs).sort((one, other) => one.dueMs - other.dueMs);
    if (now.length > 0 || progress.cursor.fromMs >= wanted.untilMs)
      return schedule.newestFirst ? now.reverse() : now;
  }
}

/** Counting looks at all links, so it is done once for a jump, not for each page. Of a clock that runs it is done once in a while. */
function isCounted({ clock }: Session, counted: Due | undefined, wanted: Due): boolean {
  return (
    counted?.dataset === wanted.dataset &&
    wanted.untilMs - counted.untilMs <= (clock.runs() ? lookMs : 0) &&
    String(counted.types) === String(wanted.types) &&
    String(counted.links) === String(wanted.links)
  );
}

/** Passes over the oldest conversions where too many are due, and says so. */
function passOver(session: Session, { progress, postback }: Omit<Look, "looks">, wanted: Due): void {
  const { dataset } = wanted;
  const { cursor, skipped } = skipToLast(dataset, { ...wanted, cursor: progress.cursor, limit: mostBehind });
  if (skipped === 0) return;
  progress.cursor = cursor;
  progress.conversions += skipped;
  const until = instantTextOfMs(cursor.fromMs);
  const which = `${skipped} conversions before ${until}`;
  progress.unsent = `Not sent: ${which}. The clock passed more than ${mostBehind}.`;
  recordWithoutCalls(session, postback, progress.unsent);
}

/** The latest instant as of which all conversions of a day are known: purchases are refunded on later days, and then are gone. */
function knownUntil({ changes }: Dataset, fromMs: number): number {
  return changes?.refunded ? (Math.floor(fromMs / msPerDay) + 1) * msPerDay : Number.POSITIVE_INFINITY;
}
