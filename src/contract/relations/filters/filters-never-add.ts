import { checkEach, comparedTo, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { isSettledDay } from "../../read/moves/late-data.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atChart, atTotal } from "../../read/places.ts";
import { hasSameWindow } from "../../read/reference-listing.ts";
import { daysOf } from "../../read/response/day-counts.ts";
import { activeFilters } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";
import { settledFor } from "../../read/settle-times.ts";
import { absentPart } from "../absent-part.ts";

export const filtersNeverAdd: Relation = {
  id: "filters-never-add",
  claim: "A filter never increases a total or the count of a day.",
  evidence: "inferred",
  requires: ["totals_scope"],
  relate(run) {
    const subsets = run.pages.flatMap((fewer) =>
      run.pages.filter((more) => isSubset(fewer, more)).map((more) => ({ fewer, more })),
    );
    return checkEach(subsets, {
      none: absentPart(run, "filters", "no window was requested with and without a filter"),
      by: (pair) => comparedTo(pair.more, excess(pair, run)),
    });
  },
};

interface Subset {
  readonly fewer: PageExchange;
  readonly more: PageExchange;
}

/** The total and the days that count more rows with a filter than without it. */
function excess({ fewer, more }: Subset, run: Run): readonly Finding[] {
  const most = daysOf(more.page.chart);
  const larger = [...daysOf(fewer.page.chart)].filter(([day, count]) => count > (most.get(day) ?? 0));
  // On days that are not settled rows may have arrived, or have got other marks. The later count may be the older one.
  const settledBefore = settledFor(run, fewer, more);
  const isOpen = ([day]: (typeof larger)[number]) => !isSettledDay(day, { settledBefore });
  const arrived = larger.filter(isOpen).reduce((sum, [day, count]) => sum + count - (most.get(day) ?? 0), 0);
  const days = larger.filter((one) => !isOpen(one));
  const isMore = (fewer.page.total ?? 0) - arrived > (more.page.total ?? Number.POSITIVE_INFINITY);
  const expected = plainText(`at most ${more.page.total}`);
  return [
    ...(isMore ? [finding(fewer, { at: atTotal(fewer), expected, received: fewer.page.total })] : []),
    ...days.map(([day, received]) => {
      const text = plainText(`at most ${most.get(day) ?? 0} on ${day}`);
      return finding(fewer, { at: atChart(fewer), expected: text, received });
    }),
  ];
}

/** Whether one page has all filters of another with the same values, and at least one more. */
function isSubset(fewer: PageExchange, more: PageExchange): boolean {
  if (!hasSameWindow(fewer, more)) return false;
  const { list } = fewer.query.operation;
  const [few, all] = [fewer.page.effective.filters, more.page.effective.filters];
  const [fewNames, allNames] = [activeFilters(list, few), activeFilters(list, all)];
  return (
    fewNames.length > allNames.length &&
    allNames.every((name) => fewNames.includes(name) && few[name] === all[name])
  );
}
