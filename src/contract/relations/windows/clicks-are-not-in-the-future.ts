import { atRow, fault, judgeEach, said } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { writeInstant } from "../../read/instant.ts";
import { timeOf } from "../../read/parsed-exchange.ts";

/** Clocks differ. */
const toleranceMs = 60_000;

export const clicksAreNotInTheFuture: Relation = {
  id: "clicks-are-not-in-the-future",
  claim: "No click lies in the future.",
  evidence: "assumed",
  severity: "warning",
  evenIfMoved: true,
  relate: ({ pages, now }) =>
    judgeEach(
      pages.filter(({ page }) => page.rows.length > 0 && Number.isFinite(now)),
      {
        none: "no row was answered, or the present is not known",
        by: (exhibit) =>
          exhibit.page.rows.flatMap((row, index) =>
            (timeOf(row) ?? now) <= now + toleranceMs
              ? []
              : [
                  fault(exhibit, {
                    at: atRow(index, "created_at"),
                    expected: said(`${writeInstant(now)} or earlier`),
                    received: row.created_at,
                  }),
                ],
          ),
      },
    ),
};
