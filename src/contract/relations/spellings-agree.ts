import type { Relation } from "../claim.ts";
import { rowFaults, wordingOf } from "../follow.ts";
import { judgeEach } from "../judgement.ts";

export const spellingsAgree: Relation = {
  id: "spellings-agree",
  claim: "A window means the same however its instants are written and in whatever order parameters come.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ exhibit, left }) => wordingOf(exhibit) === "spelling" && left.length > 0),
      { none: "no listed rows were asked for again in another spelling", by: rowFaults },
    ),
};
