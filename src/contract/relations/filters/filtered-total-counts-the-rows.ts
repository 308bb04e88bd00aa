import { checkEach, comparedTo, unlessEqual } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { atTotal } from "../../read/places.ts";
import { absentPart } from "../absent-part.ts";
import { filteredPages } from "./filtered-pages.ts";

export const filteredTotalCountsTheRows: Relation = {
  id: "filtered-total-counts-the-rows",
  claim: "The total counts the rows that the filters keep.",
  evidence: "inferred",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(
      filteredPages(run).filter(({ parsed }) => parsed.query.operation.list.total !== undefined),
      {
        none: absentPart(run, "total", "no filter removed rows of a listed window"),
        by: ({ parsed, left, listing }) =>
          comparedTo(
            listing,
            unlessEqual(parsed, { at: atTotal(parsed), expected: left.length, received: parsed.page.total }),
          ),
      },
    ),
};
