import type { Relation } from "../claim.ts";
import { isPart, memberFaults } from "../follow.ts";
import { judgeEach } from "../judgement.ts";

export const partListsItsRows: Relation = {
  id: "part-lists-its-rows",
  claim: "A part of a window lists the clicks of that part and no others.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter((one) => isPart(run, one) && one.left.length === one.listed.length),
      { none: "no part of a listed window was asked for without filters", by: memberFaults },
    ),
};
