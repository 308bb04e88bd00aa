/** A bounded part of the budget for one purpose, such as queued faults. What is in it is never forgotten. */
import type { MemoryBudget } from "./memory-budget.ts";

export interface ReservedMemory {
  /** Takes bytes. False, without taking any, when the part has not so many left. */
  readonly take: (bytes: number) => boolean;
  readonly giveBack: (bytes: number) => void;
  readonly leftBytes: () => number;
}

/** @param share Which share of the budget it may take. */
export function createReservedMemory(budget: MemoryBudget, share: number): ReservedMemory {
  let left = Math.floor(budget.limitBytes * share);
  const move = (bytes: number) => {
    left -= bytes;
    budget.reserve(bytes);
  };
  return {
    take(bytes) {
      if (bytes > left) return false;
      move(bytes);
      return true;
    },
    giveBack: (bytes) => move(-bytes),
    leftBytes: () => left,
  };
}
