import type { Check } from "../claim.ts";
import { timeOf } from "../exhibit.ts";
import { writeInstant } from "../instant.ts";
import { atRow, fault, judged, nothing, said } from "../judgement.ts";

export const rowsDoNotPrecedeWindow: Check = {
  id: "rows-do-not-precede-window",
  claim: "No listed click lies before the window.",
  evidence: "documented",
  severity: "error",
  check(exhibit) {
    const { rows = [], inForce } = exhibit.page ?? {};
    const start = inForce?.start;
    if (rows.length === 0 || start === undefined) return nothing("no page has rows");
    const expected = said(`${writeInstant(start)} or later`);
    return judged(
      rows.flatMap((row, index) =>
        (timeOf(row) ?? start) < start
          ? [fault(exhibit, { at: atRow(index, "created_at"), expected, received: row.created_at })]
          : [],
      ),
    );
  },
};
