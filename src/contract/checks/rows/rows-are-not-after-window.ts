import { atRow, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { formatInstant } from "../../read/instant.ts";

export const rowsAreNotAfterWindow: Check = {
  id: "rows-are-not-after-window",
  claim: "No row is newer than the window.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { rows = [], effective: inForce } = parsed.page ?? {};
    const end = inForce?.end;
    if (rows.length === 0 || end === undefined) return skipped("no page has rows");
    const expected = plainText(`${formatInstant(end)} or earlier`);
    return checked(
      rows.flatMap((row, index) =>
        (row.time ?? end) > end
          ? [finding(parsed, { at: atRow(index, "created_at"), expected, received: row.fields.created_at })]
          : [],
      ),
    );
  },
};
