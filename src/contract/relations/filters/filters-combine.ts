import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFindings } from "../../judge/compare-with-listing.ts";
import { absentPart } from "../absent-part.ts";
import { filteredPages } from "./filtered-pages.ts";

export const filtersCombine: Relation = {
  id: "filters-combine",
  claim: "Several filters remove the rows that one of them excludes, and no others.",
  evidence: "inferred",
  severity: "error",
  relate: (run) =>
    checkEach(
      filteredPages(run).filter(({ active }) => active.length > 1),
      {
        none: absentPart(
          run,
          "filters",
          "no listed window was requested with several filters that remove rows",
        ),
        by: memberFindings,
      },
    ),
};
