/** The laws of the memory budget, against a naive model: lists of entries whose sizes are added up again at each step. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  createMemoryBudget,
  type MemoryAccount,
} from "../../../../src/server/session/memory/memory-budget.ts";
import { share } from "../../../support/effort.ts";

const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0);

interface ModelAccount {
  readonly account: MemoryAccount;
  /** Sizes of all entries that were ever added. */
  readonly added: number[];
  /** Sizes of those that are kept. */
  readonly kept: number[];
}

/** Some accounts that keep their entries in lists, and note how large they were when they were cut. */
function model(limitBytes: number, count: number) {
  const cuts: { readonly own: number; readonly largest: number }[] = [];
  const budget = createMemoryBudget({ limitBytes, smallAccountBytes: 0, endIdleSession: () => false });
  const accounts: ModelAccount[] = Array.from({ length: count }, () => {
    const kept: number[] = [];
    const account: MemoryAccount = budget.openAccount({
      forgetOldest() {
        cuts.push({ own: sum(kept), largest: Math.max(...accounts.map((each) => sum(each.kept))) });
        const size = kept.shift();
        if (size === undefined) return 0;
        account.add(-size);
        return 1;
      },
    });
    return { account, added: [], kept };
  });
  const add = (index: number, size: number) => {
    const { account, added, kept } = accounts[index % count] as ModelAccount;
    added.push(size);
    kept.push(size);
    account.add(size);
  };
  return { budget, accounts, cuts, add };
}

const steps = fc.array(fc.record({ index: fc.nat(9), size: fc.integer({ min: 1, max: 3000 }) }), {
  maxLength: 200,
  size: "max",
});

describe("after each entry", () => {
  test("the parts add up to the total, the budget is kept, the oldest entries go first, the largest account is cut", () => {
    fc.assert(
      fc.property(
        steps,
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 3000, max: 60_000 }),
        (all, count, limit) => {
          const { budget, accounts, cuts, add } = model(limit, count);
          for (const { index, size } of all) {
            cuts.length = 0;
            add(index, size);
            expect(sum(accounts.map(({ account }) => account.bytes()))).toBe(budget.usedBytes());
            expect(budget.usedBytes()).toBeLessThanOrEqual(limit);
            for (const { account, added, kept } of accounts) {
              expect(account.bytes()).toBe(sum(kept));
              expect(added.slice(added.length - kept.length)).toEqual(kept);
            }
            for (const { own, largest } of cuts) expect(own + 64).toBeGreaterThanOrEqual(largest * (8 / 9));
          }
          const gone = sum(accounts.map(({ added, kept }) => added.length - kept.length));
          expect(budget.forgottenEntries()).toBe(gone);
        },
      ),
      { numRuns: share(150) },
    );
  });

  test("an account below its fair share loses nothing, however much the others add", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 2, max: 8 }), (loud, count) => {
        const limit = 24_000;
        const { accounts, add } = model(limit, count);
        const fair = Math.floor((limit / count) * (8 / 9)) - 64;
        add(0, fair - 100);
        for (const { index, size } of loud) add(1 + (index % (count - 1)), size);
        add(0, 100);
        expect(accounts[0]?.kept).toEqual([fair - 100, 100]);
      }),
      { numRuns: share(100) },
    );
  });
});

test("reserved memory leaves less for what can be forgotten, and a closed account gives all of its memory back", () => {
  const { budget, accounts, add } = model(10_000, 2);
  add(0, 4000);
  add(1, 2000);
  budget.reserve(5000);
  expect([accounts[0]?.kept, accounts[1]?.kept]).toEqual([[], [2000]]);
  accounts[1]?.account.close();
  expect(budget.usedBytes()).toBe(5000);
  budget.reserve(-5000);
  expect(budget.usedBytes()).toBe(0);
});

test("while all accounts are small, whole sessions end before anything is forgotten", () => {
  let idle = 3;
  let ended = 0;
  const budget = createMemoryBudget({
    limitBytes: 1000,
    smallAccountBytes: 300,
    endIdleSession() {
      if (idle === 0) return false;
      idle--;
      ended++;
      budget.reserve(-200);
      return true;
    },
  });
  let forgotten = 0;
  const account = budget.openAccount({
    forgetOldest() {
      forgotten++;
      account.add(-100);
      return 1;
    },
  });
  budget.reserve(600);
  for (let i = 0; i < 3; i++) account.add(100);
  expect([ended, forgotten]).toEqual([0, 0]);
  budget.reserve(200);
  expect([ended, forgotten]).toEqual([1, 0]);
  account.add(100);
  account.add(100);
  account.add(200);
  expect(forgotten).toBeGreaterThan(0);
  expect(budget.usedBytes()).toBeLessThanOrEqual(1000);
});
