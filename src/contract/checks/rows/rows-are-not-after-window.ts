import { atRow, fault, judged, nothing, said } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { writeInstant } from "../../read/instant.ts";
import { timeOf } from "../../read/parsed-exchange.ts";

export const rowsAreNotAfterWindow: Check = {
  id: "rows-are-not-after-window",
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
