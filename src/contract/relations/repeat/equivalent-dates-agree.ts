import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFindings, writtenFormOf } from "../../judge/compare-with-listing.ts";

export const equivalentDatesAgree: Relation = {
  id: "equivalent-dates-agree",
  claim: "Different spellings of the same dates get the same rows.",
  evidence: "assumed",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed, left }) => writtenFormOf(parsed) === "spelling" && left.length > 0),
      { none: "no listed rows were requested again with other spellings", by: rowFindings },
    ),
};
