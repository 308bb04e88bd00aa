/** What came of the calls of one postback, in numbers. */
import type { MadeCall } from "./postback-call.ts";

export interface ReceiverCalls {
  readonly postback_id: number;
  /** Conversions that were posted once, more than once (retries included), and never. The first 500 are counted. */
  readonly posted_once: number;
  readonly posted_more_than_once: number;
  readonly never_posted: number;
  /** Calls that came before the click of their conversion was listed. */
  readonly before_click: number;
  /** Calls by the status of the response, or by `error_type` where there was none. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** The counts of a postback while they grow. */
export interface CallCounts {
  /** Calls by the id of their conversion. */
  readonly times: Map<string, number>;
  readonly outcomes: Map<string, number>;
  beforeClick: number;
}

/** So that the memory of a session stays bounded: the counts of a deleted postback stay. */
const most = { postbacks: 20, conversions: 500 } as const;

/** Undefined when too many postbacks have counts already. */
function countsOf(received: Map<number, CallCounts>, postback: number): CallCounts | undefined {
  const known = received.get(postback);
  if (known || received.size >= most.postbacks) return known;
  const counts: CallCounts = { times: new Map(), outcomes: new Map(), beforeClick: 0 };
  received.set(postback, counts);
  return counts;
}

/** Notes a conversion that the schedule leaves out. */
export function noteNotPosted(received: Map<number, CallCounts>, postback: number, conversion: string): void {
  const { times } = countsOf(received, postback) ?? {};
  if (times && times.size < most.conversions && !times.has(conversion)) times.set(conversion, 0);
}

export function noteCall(
  received: Map<number, CallCounts>,
  { postback_id, conversion_id, status_code, error_type }: MadeCall,
  isBeforeClick: boolean,
): void {
  const counts = countsOf(received, postback_id);
  if (!counts) return;
  const { times, outcomes } = counts;
  const outcome = String(status_code ?? error_type);
  outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  if (isBeforeClick) counts.beforeClick++;
  const before = times.get(conversion_id);
  if (before !== undefined || times.size < most.conversions) times.set(conversion_id, (before ?? 0) + 1);
}

export function receiverCallsIn(received: ReadonlyMap<number, CallCounts>): readonly ReceiverCalls[] {
  return [...received].map(([postback_id, { times, outcomes, beforeClick }]) => {
    const count = (fits: (times: number) => boolean) => [...times.values()].filter(fits).length;
    return {
      postback_id,
      posted_once: count((calls) => calls === 1),
      posted_more_than_once: count((calls) => calls > 1),
      never_posted: count((calls) => calls === 0),
      before_click: beforeClick,
      outcomes: Object.fromEntries(outcomes),
    };
  });
}
