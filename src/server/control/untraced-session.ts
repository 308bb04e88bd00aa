/** A session for one request that leaves no trace in it. */

import { unlimited } from "../respond/usage-limits.ts";
import type { FaultQueue } from "../session/fault-queue.ts";
import { type BoundedMap, createBoundedMap } from "../session/memory/bounded-map.ts";
import type { Session } from "../session/session.ts";

/**
 * A copy that responds as the session responds to its next request, and forgets the request. Only queued faults are left
 * out: each waits for a request that uses it up.
 */
export function untracedSession(session: Session): Session {
  const { shared, journal, reads, faults, failures, mutations, arrivals } = session;
  const quota = session.quota?.copy();
  return {
    ...session,
    shared: { ...shared, mutations: new Map(), noted: undefined },
    journal: { ...journal, record: nothing },
    reads: { ...reads, add: nothing },
    faults: { ...faults, ...noFaults },
    quota,
    usage: quota ?? unlimited,
    failures: copyOf(failures),
    mutations: copyOf(mutations),
    arrivals: copyOf(arrivals),
    retryWaits: createBoundedMap({ mostEntries: 1, onMemory: nothing }),
  };
}

function nothing(): void {}

const noFaults: Partial<FaultQueue> = { size: () => 0, list: () => [], use: () => undefined };

function copyOf(map: BoundedMap<number>): BoundedMap<number> {
  const copy = createBoundedMap<number>({ mostEntries: map.size() + 1, onMemory: nothing });
  for (const [key, value] of map.entries()) copy.set(key, value);
  return copy;
}
