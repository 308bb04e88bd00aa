import { judgeEach } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { rowFaults, wordingOf } from "../../judge/compare-with-listing.ts";

export const equivalentDatesAgree: Relation = {
  id: "equivalent-dates-agree",
  claim: "A window means the same however its instants are written and in whatever order parameters come.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ exhibit, left }) => wordingOf(exhibit) === "spelling" && left.length > 0),
      { none: "no listed rows were asked for again in another spelling", by: rowFaults },
    ),
};
