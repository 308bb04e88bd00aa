/** What came of the calls of one postback, in numbers. After a reset ids begin again, so each postback has a number of its own. */
import type { MadeCall } from "./postback-call.ts";

/** A conversion is delivered when its receiver responds with 2xx. The first 500 conversions are counted, and all calls. */
export interface ReceiverCalls {
  readonly postback_id: number;
  readonly delivered_once: number;
  readonly delivered_more_than_once: number;
  /** Conversions that were posted without success. One that has a retry to come is not counted yet. */
  readonly never_delivered: number;
  /** Conversions that the schedule leaves out. */
  readonly never_posted: number;
  readonly calls: number;
  /** Calls that were made because the one before it failed. */
  readonly retries: number;
  /** Calls that came before the click of their conversion was listed. */
  readonly before_click: number;
  /** Calls by the status of the response, or by `error_type` where there was none. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Those of them that were about conversions that were never delivered. */
  readonly outcomes_of_never_delivered: Readonly<Record<string, number>>;
}

/** A postback whose calls are counted. */
export interface CountedPostback {
  readonly id: number;
  /** Which it is of all that the session has had, also before a reset. */
  readonly number: number;
}

/** The counts of postbacks, by their numbers. */
export type CallCountsByNumber = Map<number, CallCounts>;

/** The counts of a postback while they grow. */
export interface CallCounts {
  readonly id: number;
  /** By their id. */
  readonly conversions: Map<string, ConversionCalls>;
  readonly outcomes: Map<string, number>;
  calls: number;
  retries: number;
  beforeClick: number;
}

interface ConversionCalls {
  /** How often. */
  delivered: number;
  /** Whether a retry follows. */
  hasRetry: boolean;
  /** Of the calls that failed, until one is a success. */
  readonly failures: Map<string, number>;
}

/** So that the memory of a session stays bounded: the counts of a postback stay when it is deleted or reset. */
const most = { postbacks: 100, conversions: 500, conversionsOfAll: 10_000 } as const;

/** Undefined when too many postbacks have counts already. */
function countsOf(received: CallCountsByNumber, { id, number }: CountedPostback): CallCounts | undefined {
  const known = received.get(number);
  if (known || received.size >= most.postbacks) return known;
  const none = { calls: 0, retries: 0, beforeClick: 0 };
  const counts: CallCounts = { id, conversions: new Map(), outcomes: new Map(), ...none };
  received.set(number, counts);
  return counts;
}

/** Notes a conversion that the schedule leaves out. */
export function noteNotPosted(
  received: CallCountsByNumber,
  postback: CountedPostback,
  conversion: string,
): void {
  const counts = countsOf(received, postback);
  if (counts) callsOf(received, counts, conversion);
}

/** How a call stands among the others of its conversion. */
export interface CallPlace {
  readonly counted: CountedPostback;
  readonly isBeforeClick: boolean;
  /** Whether it was made because the one before it failed. */
  readonly isRetry: boolean;
  /** Whether a retry follows when it fails. */
  readonly hasRetry: boolean;
}

export function noteCall(
  received: CallCountsByNumber,
  { conversion_id: id, status_code, error_type, succeeded }: MadeCall,
  { counted, isBeforeClick, isRetry, hasRetry }: CallPlace,
): void {
  const counts = countsOf(received, counted);
  if (!counts) return;
  const { outcomes } = counts;
  const outcome = String(status_code ?? error_type);
  counts.calls++;
  if (isRetry) counts.retries++;
  if (isBeforeClick) counts.beforeClick++;
  count(outcomes, outcome);
  const conversion = callsOf(received, counts, id);
  if (!conversion) return;
  conversion.hasRetry = hasRetry && !succeeded;
  if (succeeded) {
    conversion.delivered++;
    conversion.failures.clear();
  } else if (conversion.delivered === 0) count(conversion.failures, outcome);
}

/** Notes that no retry follows any more: the postback may be no more. */
export function noteNoRetry(
  received: CallCountsByNumber,
  { number }: CountedPostback,
  conversionId: string,
): void {
  const conversion = received.get(number)?.conversions.get(conversionId);
  if (conversion) conversion.hasRetry = false;
}

/** Undefined when too many conversions have counts already. */
function callsOf(
  received: CallCountsByNumber,
  { conversions }: CallCounts,
  id: string,
): ConversionCalls | undefined {
  const known = conversions.get(id);
  if (known || conversions.size >= most.conversions) return known;
  let all = 0;
  for (const each of received.values()) all += each.conversions.size;
  if (all >= most.conversionsOfAll) return undefined;
  const calls = { delivered: 0, hasRetry: false, failures: new Map() };
  conversions.set(id, calls);
  return calls;
}

function count(counts: Map<string, number>, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}

/** In the order of their first calls. */
export function receiverCallsIn(received: CallCountsByNumber): readonly ReceiverCalls[] {
  return [...received.values()].map(
    ({ id: postback_id, conversions, outcomes, calls, retries, beforeClick }) => {
      const counted = [...conversions.values()];
      const lost = counted.filter(({ failures, hasRetry }) => failures.size > 0 && !hasRetry);
      const ofLost = new Map<string, number>();
      for (const { failures } of lost) for (const [outcome, times] of failures) count(ofLost, outcome, times);
      return {
        postback_id,
        delivered_once: counted.filter(({ delivered }) => delivered === 1).length,
        delivered_more_than_once: counted.filter(({ delivered }) => delivered > 1).length,
        never_delivered: lost.length,
        never_posted: counted.filter(({ delivered, failures }) => delivered + failures.size === 0).length,
        calls,
        retries,
        before_click: beforeClick,
        outcomes: Object.fromEntries(outcomes),
        outcomes_of_never_delivered: Object.fromEntries(ofLost),
      };
    },
  );
}
