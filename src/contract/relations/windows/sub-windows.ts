/** Relations between the listing of a window and the pages of its parts. */
import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isSubWindow, memberFindings, totalFindings } from "../../judge/compare-with-listing.ts";
import type { PredictedPage } from "../../read/reference-listing.ts";
import type { Run } from "../../read/run.ts";
import { absentPart } from "../absent-part.ts";

export const subWindowListsItsRows: Relation = {
  id: "sub-window-lists-its-rows",
  claim: "A part of a window lists exactly the rows of that part.",
  evidence: "inferred",
  relate(run) {
    const pages = [...subWindows(run, run.predicted), ...subWindows(run, run.partlyPredicted)];
    return checkEach(pages, { none: noSubWindow(run), by: memberFindings });
  },
};

export const subWindowTotalCountsItsRows: Relation = {
  id: "sub-window-total-counts-its-rows",
  claim: "The total of a part of a window counts the rows of that part.",
  evidence: "inferred",
  requires: ["totals_scope"],
  relate(run) {
    const counted = subWindows(run, run.predicted).filter(
      ({ parsed }) => parsed.query.operation.list.total !== undefined,
    );
    return checkEach(counted, { none: noSubWindow(run), by: totalFindings });
  },
};

/** Pages of a narrower window than the listing, from which filters remove nothing. */
function subWindows(run: Run, pages: readonly PredictedPage[]): readonly PredictedPage[] {
  return pages.filter((one) => isSubWindow(run, one) && one.left.length === one.listed.length);
}

function noSubWindow(run: Run): string {
  return absentPart(run, "window", "no part of a listed window was requested without filters");
}
