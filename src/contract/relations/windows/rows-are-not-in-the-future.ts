import { atRow, checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { formatInstant } from "../../read/instant.ts";

/** Clocks differ. */
const toleranceMs = 60_000;

export const rowsAreNotInTheFuture: Relation = {
  id: "rows-are-not-in-the-future",
  claim: "No row is in the future.",
  evidence: "assumed",
  severity: "warning",
  ignoresDataDrift: true,
  relate: ({ pages, now }) =>
    checkEach(
      pages.filter(({ page }) => page.rows.length > 0 && Number.isFinite(now)),
      {
        none: "no row was received, or the current time is not known",
        by: (parsed) =>
          parsed.page.rows.flatMap((row, index) =>
            (row.time ?? now) <= now + toleranceMs
              ? []
              : [
                  finding(parsed, {
                    at: atRow(index, "created_at"),
                    expected: plainText(`${formatInstant(now)} or earlier`),
                    received: row.fields.created_at,
                  }),
                ],
          ),
      },
    ),
};
