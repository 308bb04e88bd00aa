import { atTotal, checkEach, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { otherPages } from "../../read/page-pairs.ts";

export const totalIgnoresThePage: Relation = {
  id: "total-ignores-the-page",
  claim: "The total is the same on every page of a window.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(otherPages(run), {
      none: "no two pages of one window were answered",
      by: ([a, b]) => unlessEqual(b, { at: atTotal, expected: a.page.total, received: b.page.total }),
    }),
};
