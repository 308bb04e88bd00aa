import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFindings } from "../../judge/compare-with-listing.ts";
import { absentPart } from "../absent-part.ts";
import { filteredPages } from "./filtered-pages.ts";

export const filterRemovesOnlyItsRows: Relation = {
  id: "filter-removes-only-its-rows",
  claim: "A filter removes the rows that it excludes, and no others.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    checkEach(
      filteredPages(run).filter(({ active }) => active.length === 1),
      {
        none: absentPart(run, "filters", "no listed window was requested with a filter that removes rows"),
        by: memberFindings,
      },
    ),
};
