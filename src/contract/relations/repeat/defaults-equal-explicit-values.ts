import { checkEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFindings, writtenFormOf } from "../../judge/compare-with-listing.ts";

export const defaultsEqualExplicitValues: Relation = {
  id: "defaults-equal-explicit-values",
  claim: "An omitted parameter works like its default value.",
  evidence: "inferred",
  relate: (run) =>
    checkEach(
      run.predicted.filter(({ parsed, left }) => writtenFormOf(parsed) === "defaults" && left.length > 0),
      { none: "no listed rows were requested again with omitted parameters", by: rowFindings },
    ),
};
