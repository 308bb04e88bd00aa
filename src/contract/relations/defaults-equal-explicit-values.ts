import type { Relation } from "../claim.ts";
import { rowFaults, wordingOf } from "../follow.ts";
import { judgeEach } from "../judgement.ts";

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
