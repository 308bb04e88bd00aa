/** How the memory budget of a mock is divided. Histories of sessions get everything that the rest does not use. */
import { createMemoryBudget, type MemoryBudget } from "./memory-budget.ts";
import { createReservedMemory, type ReservedMemory } from "./reserved-memory.ts";

export interface MockMemory {
  readonly budget: MemoryBudget;
  /** For queued faults. */
  readonly faults: ReservedMemory;
  /** For events that readers of the journal have not read yet. */
  readonly streams: ReservedMemory;
  /** For what clients create and change. */
  readonly resources: ReservedMemory;
  /** For requests that a wait has collected. */
  readonly waits: ReservedMemory;
  /** Sessions that were ended to keep within the budget. */
  endedSessions: number;
}

/** What a session takes without faults and requests: 15.8 KB (measured), and room for its own settings. */
export const sessionBytes = 18 * 1024;

/** Memory for the newest request of a session, with the longest headers that HTTP allows here. */
const smallAccountBytes = 24 * 1024;

/** @param endIdleSession Ends the session that was idle longest. False when none can be ended. */
export function createMockMemory(limitBytes: number, endIdleSession: () => boolean): MockMemory {
  const budget = createMemoryBudget({
    limitBytes,
    smallAccountBytes,
    endIdleSession() {
      const hasEnded = endIdleSession();
      if (hasEnded) memory.endedSessions++;
      return hasEnded;
    },
  });
  const part = () => createReservedMemory(budget, 1 / 8);
  const memory = {
    budget,
    faults: part(),
    streams: part(),
    resources: part(),
    waits: part(),
    endedSessions: 0,
  };
  return memory;
}
