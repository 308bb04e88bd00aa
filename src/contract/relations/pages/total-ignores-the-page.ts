import { checkEach, comparedTo, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { otherPages } from "../../read/page-pairs.ts";
import { atTotal } from "../../read/places.ts";
import { absentPart } from "../absent-part.ts";

export const totalIgnoresThePage: Relation = {
  id: "total-ignores-the-page",
  claim: "Every page of a window has the same total.",
  evidence: "inferred",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(
      otherPages(run).filter(([, { query }]) => query.operation.list.total !== undefined),
      {
        none: absentPart(run, "total", "no window was requested in two pages"),
        by: ([a, b]) =>
          comparedTo(a, unlessEqual(b, { at: atTotal(b), expected: a.page.total, received: b.page.total })),
      },
    ),
};
