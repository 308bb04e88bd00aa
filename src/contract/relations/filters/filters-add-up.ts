import { atTotal, fault, judgeEach, said } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExhibit } from "../../read/parsed-exchange.ts";
import { isSameWindow, leftFor } from "../../read/reference-listing.ts";
import type { Run } from "../../read/run.ts";

export const filtersAddUp: Relation = {
  id: "filters-add-up",
  claim: "Totals with and without bots and duplicates add up: no click is taken away twice.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  relate: (run) =>
    judgeEach(fours(run), {
      none: "no window was asked for with all four combinations of flags",
      by: (four) => {
        const [all, humans, firsts, neither] = four.map(({ page }) => page.total!) as [
          number,
          number,
          number,
          number,
        ];
        const both = all - humans - firsts + neither;
        const listed = leftFor(run, four[0]!)?.filter(
          (row) => row.is_bot === true && row.is_duplicate === true,
        ).length;
        if (listed === undefined ? both >= 0 : both === listed) return [];
        const expected = said(`${listed ?? "no fewer than 0"} clicks that are bot and duplicate at once`);
        const received = said(`${both}: ${all} - ${humans} - ${firsts} + ${neither}`);
        return [fault(four[3]!, { at: atTotal, expected, received })];
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
function fours({ pages }: Run): readonly (readonly PageExhibit[])[] {
  const counted = pages.filter(({ page }) => page.total !== undefined);
  const windows = counted.filter((one, i) => counted.findIndex((other) => isSameWindow(one, other)) === i);
  return windows.flatMap((window) => {
    const four = combinations.flatMap(([bots, duplicates]) => {
      const first = counted.find(
        (one) =>
          isSameWindow(window, one) &&
          one.page.inForce.bots === bots &&
          one.page.inForce.duplicates === duplicates,
      );
      return first ? [first] : [];
    });
    return four.length === combinations.length ? [four] : [];
  });
}
