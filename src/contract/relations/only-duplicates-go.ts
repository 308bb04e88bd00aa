import type { Relation } from "../claim.ts";
import { memberFaults } from "../follow.ts";
import { judgeEach } from "../judgement.ts";

export const onlyDuplicatesGo: Relation = {
  id: "only-duplicates-go",
  claim: "Leaving out duplicates takes the duplicates from the list and nothing else.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ exhibit, listed }) => {
        const { bots, duplicates } = exhibit.page.inForce;
        return bots && !duplicates && listed.some(({ is_duplicate }) => is_duplicate === true);
      }),
      { none: "no list with duplicates was asked for again without them", by: memberFaults },
    ),
};
