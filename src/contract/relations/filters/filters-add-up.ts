import { checkEach, comparedTo, type Finding, finding, plainText } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { haveChanged } from "../../read/moves/moved-pair.ts";
import type { PageExchange } from "../../read/parsed-exchange.ts";
import { atTotal } from "../../read/places.ts";
import { hasSameWindow, isSamePopulation, listedRowsFor } from "../../read/reference-listing.ts";
import { activeFilters, passes } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";
import { absentPart } from "../absent-part.ts";

export const filtersAddUp: Relation = {
  id: "filters-add-up",
  claim: "Totals with and without filters add up: no row is removed twice.",
  evidence: "inferred",
  requires: ["totals_scope"],
  relate: (run) =>
    checkEach(filterPairs(run), {
      none: absentPart(run, "filters", "no window was requested with both filters, each and neither"),
      by: (pair) => comparedTo(pair.neither, imbalance(run, pair)),
    }),
};

/** Four pages of one window, with these filters. */
interface FilterPair {
  readonly neither: PageExchange;
  readonly first: PageExchange;
  readonly second: PageExchange;
  readonly both: PageExchange;
}

/** The rows that both filters remove are counted twice by the filters one by one, so their number follows. */
function imbalance(run: Run, { neither, first, second, both }: FilterPair): readonly Finding[] {
  const totals = [neither, first, second, both].map(({ page }) => page.total!);
  const [all, one, other, rest] = totals as [number, number, number, number];
  const overlap = all - one - other + rest;
  const { list } = both.query.operation;
  const values = both.page.effective.filters;
  const listed = listedRowsFor(run, neither)?.filter((row) =>
    activeFilters(list, values).every((name) => !passes(row, list.filters[name]!, values[name])),
  ).length;
  if (listed === undefined ? overlap >= 0 : overlap === listed) return [];
  const expected = plainText(`${listed ?? "at least 0"} rows that both filters remove`);
  const received = plainText(`${overlap}: ${all} - ${one} - ${other} + ${rest}`);
  return [finding(both, { at: atTotal(both), expected, received })];
}

/** The first pages of each window with two filters, with each of them alone, and with neither. */
function filterPairs(run: Run): readonly FilterPair[] {
  const { pages } = run;
  const counted = pages.filter(({ page }) => page.total !== undefined);
  const distinct = counted.filter(
    (one, index) => counted.findIndex((other) => isSamePopulation(one, other)) === index,
  );
  return distinct.flatMap((both) => {
    const names = activeNames(both);
    const withOnly = (wanted: readonly string[]) => distinct.find((one) => hasOnly(one, both, wanted));
    const [neither, first, second] = [withOnly([]), withOnly(names.slice(0, 1)), withOnly(names.slice(1))];
    if (names.length !== 2 || !neither || !first || !second) return [];
    return haveChanged(run, [neither, first, second, both]) ? [] : [{ neither, first, second, both }];
  });
}

function activeNames({ query, page }: PageExchange): readonly string[] {
  return activeFilters(query.operation.list, page.effective.filters);
}

/** Whether a page of the window of `both` has exactly these of its filters, with the same values. */
function hasOnly(one: PageExchange, both: PageExchange, names: readonly string[]): boolean {
  if (!hasSameWindow(one, both) || activeNames(one).length !== names.length) return false;
  const [values, wanted] = [one.page.effective.filters, both.page.effective.filters];
  return names.every((name) => activeNames(one).includes(name) && values[name] === wanted[name]);
}
