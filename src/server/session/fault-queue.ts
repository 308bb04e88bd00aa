/** The queued faults of a session, bounded in number and in memory. */
import { KitError } from "../../openapi/kit-error.ts";
import type { FaultMatch, NewFault, QueuedFault } from "../settings/faults.ts";
import { bytesOfJson } from "./memory/memory-sizes.ts";
import type { ReservedMemory } from "./memory/reserved-memory.ts";

export interface FaultQueue {
  readonly size: () => number;
  /** The oldest first. */
  readonly list: () => readonly QueuedFault[];
  /** @throws KitError `too_many_faults` */
  readonly add: (fault: NewFault) => QueuedFault;
  /** Uses up the first fault whose condition holds. */
  readonly use: (holds: (match: FaultMatch | undefined) => boolean) => QueuedFault | undefined;
  /** False when no fault has this id. */
  readonly remove: (id: number) => boolean;
  readonly clear: () => void;
}

const mostFaults = 1000;

export function createFaultQueue(memory: ReservedMemory): FaultQueue {
  const queue: { fault: QueuedFault; readonly bytes: number }[] = [];
  let [lastId, takenBytes] = [0, 0];
  const giveBack = (bytes: number) => {
    takenBytes -= bytes;
    memory.giveBack(bytes);
  };
  const removeAt = (index: number) => {
    for (const { bytes } of queue.splice(index, 1)) giveBack(bytes);
  };
  return {
    size: () => queue.length,
    list: () => queue.map(({ fault }) => fault),
    add(fault) {
      const times = fault.times ?? 1;
      const queued = { ...fault, times, id: lastId + 1, left: times };
      const bytes = bytesOfJson(queued);
      if (queue.length >= mostFaults)
        throw tooMany(`There are ${mostFaults} faults in the queue of this session already.`);
      // A session may take as much as it leaves, so that one session never takes everything.
      if (takenBytes + bytes > memory.leftBytes() || !memory.take(bytes))
        throw tooMany("There is no memory left for this fault.");
      takenBytes += bytes;
      lastId++;
      queue.push({ fault: queued, bytes });
      return queued;
    },
    use(holds) {
      const index = queue.findIndex(({ fault }) => holds(fault.match));
      const entry = queue[index];
      if (entry === undefined) return undefined;
      const { fault } = entry;
      if (fault.left > 1) entry.fault = { ...fault, left: fault.left - 1 };
      else removeAt(index);
      return fault;
    },
    remove(id) {
      const index = queue.findIndex(({ fault }) => fault.id === id);
      if (index >= 0) removeAt(index);
      return index >= 0;
    },
    clear() {
      queue.length = 0;
      giveBack(takenBytes);
    },
  };
}

function tooMany(message: string): KitError {
  return new KitError("too_many_faults", message);
}
