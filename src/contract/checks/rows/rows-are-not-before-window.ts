import { atRow, checked, finding, plainText, skipped } from "../../judge/check-result.ts";
import type { Check } from "../../judge/claim.ts";
import { formatInstant } from "../../read/instant.ts";

export const rowsAreNotBeforeWindow: Check = {
  id: "rows-are-not-before-window",
  claim: "No row is older than the window.",
  evidence: "documented",
  severity: "error",
  check(parsed) {
    const { rows = [], effective: inForce } = parsed.page ?? {};
    const start = inForce?.start;
    if (rows.length === 0 || start === undefined) return skipped("no page has rows");
    const expected = plainText(`${formatInstant(start)} or later`);
    return checked(
      rows.flatMap((row, index) =>
        (row.time ?? start) < start
          ? [finding(parsed, { at: atRow(index, "created_at"), expected, received: row.fields.created_at })]
          : [],
      ),
    );
  },
};
