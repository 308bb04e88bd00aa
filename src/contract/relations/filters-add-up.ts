import type { Relation } from "../claim.ts";
import { atTotal, fault, judged, nothing, said } from "../judgement.ts";
import { isSameWindow, leftFor } from "../listing.ts";
import type { Run } from "../run.ts";

export const filtersAddUp: Relation = {
  id: "filters-add-up",
  claim: "Totals with and without bots and duplicates add up: no click is taken away twice.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  relate(run) {
    const four = findFour(run);
    if (!four) return nothing("no window was asked for with all four combinations of flags");
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
    if (listed === undefined ? both >= 0 : both === listed) return judged([]);
    const expected = said(`${listed ?? "no fewer than 0"} clicks that are bot and duplicate at once`);
    const received = said(`${both}: ${all} - ${humans} - ${firsts} + ${neither}`);
    return judged([fault(four[3]!, { at: atTotal, expected, received })]);
  },
};

function findFour({ pages }: Run) {
  const counted = pages.filter(({ page }) => page.total !== undefined);
  for (const whole of counted.filter(({ page }) => page.inForce.bots && page.inForce.duplicates)) {
    const four = [
      [true, true],
      [false, true],
      [true, false],
      [false, false],
    ].map(([bots, duplicates]) =>
      counted.find(
        (one) =>
          isSameWindow(whole, one) &&
          one.page.inForce.bots === bots &&
          one.page.inForce.duplicates === duplicates,
      ),
    );
    if (four.every((one) => one !== undefined)) return four;
  }
  return undefined;
}
