import type { SummaryFigure } from "../../../openapi/description/summary-figure.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { checkEach, finding, skipped } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { isComplete } from "../../read/reference-listing.ts";
import type { Row } from "../../read/response/row.ts";

export const summaryCountsTheRows: Relation = {
  id: "summary-counts-the-rows",
  claim: "The figures of the summary are the sums and counts of the rows.",
  evidence: "documented",
  ignoresDataDrift: true,
  relate({ pages, isSanitised }) {
    const cases = pages
      .filter(isComplete)
      .flatMap((parsed) => parsed.query.operation.list.summary.map((figure) => ({ parsed, figure })));
    if (isSanitised && cases.length > 0) return skipped("amounts of the recording were replaced");
    return checkEach(cases, {
      none: "no page with a summary shows all rows",
      by({ parsed, figure }) {
        const received = valueAtPointer(parsed.json, figure.value);
        const expected = figureOf(parsed, figure);
        if (isSameAmount(received, expected)) return [];
        return [finding(parsed, { at: `/response/body${figure.value}`, expected, received })];
      },
    });
  },
};

function figureOf({ page: { rows } }: PageExchange, { field, atLeast }: SummaryFigure): number {
  const values = rows.map(({ fields }: Row) => Number(valueAtPointer(fields, field)));
  if (atLeast !== undefined) return values.filter((value) => value >= atLeast).length;
  return Math.round(100 * values.reduce((sum, value) => sum + value, 0)) / 100;
}

/** Money is exact to the cent, but not the sum of doubles. */
function isSameAmount(received: unknown, expected: number): boolean {
  return typeof received === "number" && Math.abs(received - expected) < 0.005;
}
