import type { Check } from "../claim.ts";
import { timeOf } from "../exhibit.ts";
import { writeInstant } from "../instant.ts";
import { atRow, fault, judged, nothing, said } from "../judgement.ts";

export const rowsDoNotFollowWindow: Check = {
  id: "rows-do-not-follow-window",
  claim: "No listed click lies after the window.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { rows = [], inForce } = exhibit.page ?? {};
    const end = inForce?.end;
    if (rows.length === 0 || end === undefined) return nothing("no page has rows");
    const expected = said(`${writeInstant(end)} or earlier`);
    return judged(
      rows.flatMap((row, index) =>
        (timeOf(row) ?? end) > end
          ? [fault(exhibit, { at: atRow(index, "created_at"), expected, received: row.created_at })]
          : [],
      ),
    );
  },
};
