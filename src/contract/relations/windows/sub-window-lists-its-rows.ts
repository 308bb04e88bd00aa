import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isSubWindow, memberFindings } from "../../judge/compare-with-listing.ts";
import { absentPart } from "../absent-part.ts";

export const subWindowListsItsRows: Relation = {
  id: "sub-window-lists-its-rows",
  claim: "A part of a window lists exactly the rows of that part.",
  evidence: "inferred",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter((one) => isSubWindow(run, one) && one.left.length === one.listed.length),
      {
        none: absentPart(run, "window", "no part of a listed window was requested without filters"),
        by: memberFindings,
      },
    ),
};
