import type { Relation } from "../claim.ts";
import { memberFaults } from "../follow.ts";
import { judgeEach } from "../judgement.ts";

export const onlyBotsGo: Relation = {
  id: "only-bots-go",
  claim: "Leaving out bots takes the bots from the list and nothing else.",
  evidence: "documented",
  severity: "error",
  relate: (run) =>
    judgeEach(
      run.followed.filter(({ exhibit, listed }) => {
        const { bots, duplicates } = exhibit.page.inForce;
        return !bots && duplicates && listed.some(({ is_bot }) => is_bot === true);
      }),
      { none: "no list with bots was asked for again without them", by: memberFaults },
    ),
};
