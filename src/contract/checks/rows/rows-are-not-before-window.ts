import { atRow, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { writeInstant } from "../../read/instant.ts";
import { timeOf } from "../../read/parsed-exchange.ts";

export const rowsAreNotBeforeWindow: Check = {
  id: "rows-are-not-before-window",
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
