import { daysOf } from "../../judge/chart-findings.ts";
import { atChart, atTotal, fault, judgeEach, said } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExhibit } from "../../read/parsed-exchange.ts";
import { isSameWindow } from "../../read/reference-listing.ts";

export const excludingNeverAdds: Relation = {
  id: "excluding-never-adds",
  claim: "Leaving clicks out never counts more of them, in total or on any day.",
  evidence: "documented",
  severity: "error",
  restsOn: ["totals_scope"],
  relate: ({ pages }) =>
    judgeEach(
      pages.flatMap((fewer) =>
        pages.filter((more) => isSubset(fewer, more)).map((more) => ({ fewer, more })),
      ),
      {
        none: "no window was asked for with and without a filter",
        by: ({ fewer, more }) => {
          const most = daysOf(more.page.chart);
          const days = [...daysOf(fewer.page.chart)].filter(([day, clicks]) => clicks > (most.get(day) ?? 0));
          const isMore = (fewer.page.total ?? 0) > (more.page.total ?? Number.POSITIVE_INFINITY);
          const expected = said(`at most ${more.page.total}`);
          return [
            ...(isMore ? [fault(fewer, { at: atTotal, expected, received: fewer.page.total })] : []),
            ...days.map(([day, clicks]) =>
              fault(fewer, {
                at: atChart,
                expected: said(`at most ${most.get(day) ?? 0} on ${day}`),
                received: clicks,
              }),
            ),
          ];
        },
      },
    ),
};

function isSubset(fewer: PageExhibit, more: PageExhibit): boolean {
  const [few, all] = [fewer.page.inForce, more.page.inForce];
  const isLess = few.bots !== all.bots || few.duplicates !== all.duplicates;
  return isLess && isSameWindow(fewer, more) && few.bots <= all.bots && few.duplicates <= all.duplicates;
}
