import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFindings, writtenFormOf } from "../../judge/compare-with-listing.ts";

export const equivalentDatesAgree: Relation = {
  id: "equivalent-dates-agree",
  claim: "A window means the same however its instants are written and in whatever order parameters come.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed, left }) => writtenFormOf(parsed) === "spelling" && left.length > 0),
      { none: "no listed rows were asked for again in another spelling", by: rowFindings },
    ),
};
