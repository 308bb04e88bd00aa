import type { Relation } from "../claim.ts";
import { timeOf } from "../exhibit.ts";
import { writeInstant } from "../instant.ts";
import { atRow, fault, judgeEach, said } from "../judgement.ts";

/** Clocks differ. */
const toleranceMs = 60_000;

export const clicksLieInThePast: Relation = {
  id: "clicks-lie-in-the-past",
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
