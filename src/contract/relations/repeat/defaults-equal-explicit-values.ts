import { judgeEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFaults, wordingOf } from "../../judge/compare-with-listing.ts";

export const defaultsEqualExplicitValues: Relation = {
  id: "defaults-equal-explicit-values",
  claim: "What is left out works like its default written out.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ exhibit, left }) => wordingOf(exhibit) === "defaults" && left.length > 0),
      { none: "no listed rows were asked for again with parameters left out", by: rowFaults },
    ),
};
