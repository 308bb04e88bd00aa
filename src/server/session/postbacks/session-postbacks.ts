/** How far a session's postbacks have got. What clients see of postbacks is in `resources/`. */
import type { ConversionCursor } from "../../../world/conversions/next-conversions.ts";
import type { ReservedMemory } from "../memory/reserved-memory.ts";
import type { FireOptions, MadeCall, PostbackCall } from "./postback-call.ts";
import type { ReceiverCall, ReceiverRequest, ReceiverResponse } from "./receiver.ts";
import type { CallCountsByNumber, CountedPostback } from "./receiver-calls.ts";

/** The progress of one postback. */
export interface PostbackProgress extends CountedPostback {
  /** All conversions before it have their calls. */
  cursor: ConversionCursor;
  /** Conversions so far. */
  conversions: number;
  /** Calls for later, in the order in which they are due. */
  readonly waiting: PostbackCall[];
  /** Whether calls are being made. */
  isBusy: boolean;
  /** Which conversions have no call, because the clock passed too many; undefined when all have. */
  unsent: string | undefined;
}

export interface SessionPostbacks {
  /** By the id of the postback. */
  readonly progress: Map<number, PostbackProgress>;
  /** What came of calls. */
  readonly received: CallCountsByNumber;
  /** Postbacks so far, those before a reset too. */
  begun: number;
  /** How often they were reset: ids begin again then. */
  resets: number;
  /** Calls so far: also the id of the last response. */
  calls: number;
  /** Called when a postback has no more calls to make. */
  readonly idleWatchers: (() => void)[];
  timer: ReturnType<typeof setTimeout> | undefined;
  isClosed: boolean;
  /** Absent where nothing can be sent, as in a browser. */
  runner: PostbackRunner | undefined;
  readonly memory: ReservedMemory;
}

/** Makes the calls of a session. */
export interface PostbackRunner {
  readonly send: (request: ReceiverRequest) => Promise<ReceiverResponse>;
  /** To be called after a change of the clock or of the postbacks. */
  readonly follow: () => void;
  /** @throws KitError `invalid_option` when no postback or no conversion fits. */
  readonly fire: (options?: FireOptions) => Promise<readonly MadeCall[]>;
  /** Makes the calls that are due, and waits until no more are. */
  readonly settle: () => Promise<void>;
  /** Called with each call that was made or failed. Absent where nothing is logged. */
  readonly log: ((call: ReceiverCall) => void) | undefined;
}

/** Calls of one postback that wait at a time. */
export const mostWaiting = 500;
/** Memory of a waiting call (texts of 19 variables; rounded up). */
const callBytes = 3072;

export function createSessionPostbacks(memory: ReservedMemory): SessionPostbacks {
  return {
    progress: new Map(),
    received: new Map(),
    begun: 0,
    resets: 0,
    calls: 0,
    idleWatchers: [],
    timer: undefined,
    isClosed: false,
    runner: undefined,
    memory,
  };
}

/** @param fromMs Of a new postback only conversions from this instant of the clock on are posted, whatever `created_at` says. */
export function progressOf(session: SessionPostbacks, id: number, fromMs: number): PostbackProgress {
  let known = session.progress.get(id);
  if (!known) {
    const none = { conversions: 0, waiting: [], isBusy: false, unsent: undefined };
    known = { id, number: ++session.begun, cursor: { fromMs }, ...none };
    session.progress.set(id, known);
  }
  return known;
}

/** Lets a call wait. False when there is no place for it. */
export function addWaiting(
  { memory }: SessionPostbacks,
  { waiting }: PostbackProgress,
  call: PostbackCall,
): boolean {
  if (waiting.length >= mostWaiting || !memory.take(callBytes)) return false;
  const later = waiting.findIndex(({ dueMs }) => dueMs > call.dueMs);
  waiting.splice(later < 0 ? waiting.length : later, 0, call);
  return true;
}

/** Takes the calls that are due. */
export function takeDue(
  { memory }: SessionPostbacks,
  { waiting }: PostbackProgress,
  nowMs: number,
): readonly PostbackCall[] {
  const later = waiting.findIndex(({ dueMs }) => dueMs > nowMs);
  const due = waiting.splice(0, later < 0 ? waiting.length : later);
  memory.giveBack(callBytes * due.length);
  return due;
}

/** Forgets postbacks that are no more. Whoever waits for their calls waits no longer. */
export function forgetPostbacks(session: SessionPostbacks, isKept: (id: number) => boolean): void {
  for (const [id, progress] of session.progress) {
    if (isKept(id)) continue;
    session.progress.delete(id);
    for (const { onDone } of takeDue(session, progress, Number.POSITIVE_INFINITY)) onDone?.(undefined);
  }
}

/** Forgets all postbacks. What comes of a call that is under way is counted, and shown nowhere else. */
export function resetPostbacks(session: SessionPostbacks): void {
  session.resets++;
  forgetPostbacks(session, () => false);
}

/** Ends everything: no call is made any more. */
export function closePostbacks(session: SessionPostbacks): void {
  session.isClosed = true;
  clearTimeout(session.timer);
  forgetPostbacks(session, () => false);
}
