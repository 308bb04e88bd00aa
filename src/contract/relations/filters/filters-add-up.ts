import { atTotal, checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { hasSameWindow, listedRowsFor } from "../../read/reference-listing.ts";
import type { Run } from "../../read/run.ts";

export const filtersAddUp: Relation = {
  id: "filters-add-up",
  claim: "Totals with and without filters add up: no row is removed twice.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(fours(run), {
      none: "no window was requested with both filters, each and neither",
      by: (four) => {
        const [all, humans, firsts, neither] = four.map(({ page }) => page.total!) as [
          number,
          number,
          number,
          number,
        ];
        const both = all - humans - firsts + neither;
        const listed = listedRowsFor(run, four[0]!)?.filter(
          (row) => row.fields.is_bot === true && row.fields.is_duplicate === true,
        ).length;
        if (listed === undefined ? both >= 0 : both === listed) return [];
        const expected = plainText(`${listed ?? "at least 0"} rows that both filters remove`);
        const received = plainText(`${both}: ${all} - ${humans} - ${firsts} + ${neither}`);
        return [finding(four[3]!, { at: atTotal, expected, received })];
      },
    }),
};

const combinations = [
  [true, true],
  [false, true],
  [true, false],
  [false, false],
] as const;

/** The first answers to each window that was asked for with all four combinations of flags. */
function fours({ pages }: Run): readonly (readonly PageExchange[])[] {
  const counted = pages.filter(({ page }) => page.total !== undefined);
  const windows = counted.filter((one, i) => counted.findIndex((other) => hasSameWindow(one, other)) === i);
  return windows.flatMap((window) => {
    const four = combinations.flatMap(([bots, duplicates]) => {
      const first = counted.find(
        (one) =>
          hasSameWindow(window, one) &&
          one.page.effective.filters.include_bots === bots &&
          one.page.effective.filters.include_duplicates === duplicates,
      );
      return first ? [first] : [];
    });
    return four.length === combinations.length ? [four] : [];
  });
}
