import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFindings, writtenFormOf } from "../../judge/compare-with-listing.ts";

export const defaultsEqualExplicitValues: Relation = {
  id: "defaults-equal-explicit-values",
  claim: "What is left out works like its default written out.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed, left }) => writtenFormOf(parsed) === "defaults" && left.length > 0),
      { none: "no listed rows were asked for again with parameters left out", by: rowFindings },
    ),
};
