import type { Relation } from "../claim.ts";
import { type PageExhibit, record } from "../exhibit.ts";
import { judgeEach, unlessEqual } from "../judgement.ts";

export const balanceFallsByThePrice: Relation = {
  id: "balance-falls-by-the-price",
  claim: "The balance falls by what each answer costs, when nobody else spends.",
  evidence: "assumed",
  severity: "warning",
  evenIfMoved: true,
  relate: ({ pages }) => {
    const told = pages.flatMap((exhibit) => ledgerOf(exhibit) ?? []);
    return judgeEach(
      told.slice(1).map((after, index) => ({ before: told[index]!, after })),
      {
        none: "no two answers tell their price and balance",
        by: ({ before, after }) => {
          const expected = before.balance - after.used;
          const at = "/response/body/_meta/_credits/balance";
          return unlessEqual(after.exhibit, { at, expected, received: after.balance });
        },
      },
    );
  },
};

function ledgerOf(exhibit: PageExhibit) {
  const { used, balance } = record(record(record(exhibit.json)._meta)._credits);
  return typeof used === "number" && typeof balance === "number" ? { exhibit, used, balance } : undefined;
}
