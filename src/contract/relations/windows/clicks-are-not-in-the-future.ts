import { atRow, checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { formatInstant } from "../../read/instant.ts";
import { createdAtOf } from "../../read/parsed-exchange.ts";

/** Clocks differ. */
const toleranceMs = 60_000;

export const clicksAreNotInTheFuture: Relation = {
  id: "clicks-are-not-in-the-future",
  claim: "No click lies in the future.",
  evidence: "assumed",
  severity: "warning",
  ignoresDataDrift: true,
  relate: ({ pages, now }) =>
    checkEach(
      pages.filter(({ page }) => page.rows.length > 0 && Number.isFinite(now)),
      {
        none: "no row was answered, or the present is not known",
        by: (parsed) =>
          parsed.page.rows.flatMap((row, index) =>
            (createdAtOf(row) ?? now) <= now + toleranceMs
              ? []
              : [
                  finding(parsed, {
                    at: atRow(index, "created_at"),
                    expected: plainText(`${formatInstant(now)} or earlier`),
                    received: row.created_at,
                  }),
                ],
          ),
      },
    ),
};
