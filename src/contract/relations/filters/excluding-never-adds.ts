import { daysOf } from "../../judge/chart-findings.ts";
import { atChart, atTotal, checkEach, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { hasSameWindow } from "../../read/reference-listing.ts";
import { activeFilters } from "../../read/row-filters.ts";

export const excludingNeverAdds: Relation = {
  id: "excluding-never-adds",
  claim: "A filter never increases a total or the count of a day.",
  evidence: "documented",
  severity: "error",
  requires: ["totals_scope"],
  relate: ({ pages }) =>
    checkEach(
      pages.flatMap((fewer) =>
        pages.filter((more) => isSubset(fewer, more)).map((more) => ({ fewer, more })),
      ),
      {
        none: "no window was requested with and without a filter",
        by: ({ fewer, more }) => {
          const most = daysOf(more.page.chart);
          const days = [...daysOf(fewer.page.chart)].filter(([day, clicks]) => clicks > (most.get(day) ?? 0));
          const isMore = (fewer.page.total ?? 0) > (more.page.total ?? Number.POSITIVE_INFINITY);
          const expected = plainText(`at most ${more.page.total}`);
          return [
            ...(isMore ? [finding(fewer, { at: atTotal, expected, received: fewer.page.total })] : []),
            ...days.map(([day, clicks]) =>
              finding(fewer, {
                at: atChart,
                expected: plainText(`at most ${most.get(day) ?? 0} on ${day}`),
                received: clicks,
              }),
            ),
          ];
        },
      },
    ),
};

function isSubset(fewer: PageExchange, more: PageExchange): boolean {
  const { list } = fewer.query.operation;
  const [few, all] = [fewer.page.effective.filters, more.page.effective.filters];
  const [active, base] = [activeFilters(list, few), activeFilters(list, all)];
  const isNarrower = active.length > base.length && base.every((name) => few[name] === all[name]);
  return isNarrower && hasSameWindow(fewer, more);
}
