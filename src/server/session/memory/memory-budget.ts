/**
 * One memory budget for everything that a mock remembers of its clients. What can be forgotten belongs to accounts, one
 * for each session; the rest is reserved. When the budget is exceeded, the largest account forgets its oldest entries
 * first, so a session keeps its newest requests however many another session sends.
 */
import { createSizeOrder } from "./size-order.ts";

export interface MemoryBudget {
  readonly limitBytes: number;
  readonly usedBytes: () => number;
  /** Entries that were forgotten to keep within the budget. */
  readonly forgottenEntries: () => number;
  readonly openAccount: (owner: AccountOwner) => MemoryAccount;
  /** Takes memory that nothing can be made to forget; a negative number gives it back. */
  readonly reserve: (bytes: number) => void;
}

export interface AccountOwner {
  /** Forgets its oldest entries until that gave memory back. Returns their number. */
  readonly forgetOldest: () => number;
}

/** What one session holds. */
export interface MemoryAccount {
  readonly bytes: () => number;
  /** Reports bytes that were taken; a negative number gives them back. */
  readonly add: (bytes: number) => void;
  /** Gives everything back. What is reported later is not counted. */
  readonly close: () => void;
}

interface BudgetInput {
  readonly limitBytes: number;
  /** An account of at most this size is not cut while a whole session can be ended instead. */
  readonly smallAccountBytes: number;
  /** Ends the session that was idle longest. False when none can be ended. */
  readonly endIdleSession: () => boolean;
}

export function createMemoryBudget({
  limitBytes,
  smallAccountBytes,
  endIdleSession,
}: BudgetInput): MemoryBudget {
  const order = createSizeOrder<Account>();
  let [used, forgotten] = [0, 0];
  const keepWithin = () => {
    while (used > limitBytes) {
      const largest = order.largest();
      const isSmall = largest === undefined || largest.bytes <= smallAccountBytes;
      if (isSmall && endIdleSession()) continue;
      if (largest === undefined) return;
      const before = largest.bytes;
      forgotten += largest.owner.forgetOldest();
      if (largest.bytes === before) return;
    }
  };
  return {
    limitBytes,
    usedBytes: () => used,
    forgottenEntries: () => forgotten,
    openAccount(owner) {
      const account: Account = { owner, bytes: 0 };
      let isOpen = true;
      const place = order.add(account);
      const change = (bytes: number) => {
        used += bytes;
        account.bytes += bytes;
        place.resize(account.bytes);
      };
      return {
        bytes: () => account.bytes,
        add(bytes) {
          if (!isOpen) return;
          change(bytes);
          if (bytes > 0) keepWithin();
        },
        close() {
          change(-account.bytes);
          isOpen = false;
        },
      };
    },
    reserve(bytes) {
      used += bytes;
      if (bytes > 0) keepWithin();
    },
  };
}

interface Account {
  readonly owner: AccountOwner;
  bytes: number;
}
