/** Relations between the listing of a window and its pages that filters remove rows from. */
import type { ListFilter } from "../../../openapi/description/list-semantics.ts";
import { valueAtPointer } from "../../../openapi/text/json-pointer.ts";
import { chartFindings } from "../../judge/chart-findings.ts";
import { checkEach, comparedTo } from "../../judge/check-result.ts";
import type { Relation } from "../../judge/claim.ts";
import { memberFindings, totalFindings } from "../../judge/compare-with-listing.ts";
import { type PredictedPage, sliceForPage } from "../../read/reference-listing.ts";
import { countDays } from "../../read/response/day-counts.ts";
import type { Row } from "../../read/response/row.ts";
import { activeFilters } from "../../read/response/row-filters.ts";
import type { Run } from "../../read/run.ts";
import { absentPart } from "../absent-part.ts";

export const filterRemovesOnlyItsRows: Relation = {
  id: "filter-removes-only-its-rows",
  claim: "A filter removes the rows that it excludes, and no others.",
  evidence: "documented",
  relate(run) {
    const reason = "no listed window was requested with a filter that removes rows";
    const pages = finalPages(run).filter((page) => filterCount(page) === 1);
    return checkEach(pages, { none: absentPart(run, "filters", reason), by: memberFindings });
  },
};

export const filtersCombine: Relation = {
  id: "filters-combine",
  claim: "Several filters remove the rows that one of them excludes, and no others.",
  evidence: "inferred",
  relate(run) {
    const reason = "no listed window was requested with several filters that remove rows";
    const pages = finalPages(run).filter((page) => filterCount(page) > 1);
    return checkEach(pages, { none: absentPart(run, "filters", reason), by: memberFindings });
  },
};

export const filteredTotalCountsTheRows: Relation = {
  id: "filtered-total-counts-the-rows",
  claim: "The total counts the rows that the filters keep.",
  evidence: "inferred",
  requires: ["totals_scope"],
  relate(run) {
    const pages = filteredPages(run).filter(({ parsed }) => parsed.query.operation.list.total !== undefined);
    return checkEach(pages, { none: absentPart(run, "total", notFiltered), by: totalFindings });
  },
};

export const filteredChartCountsTheRows: Relation = {
  id: "filtered-chart-counts-the-rows",
  claim: "The chart counts the rows that the filters keep.",
  evidence: "inferred",
  requires: ["totals_scope", "chart_day"],
  relate(run) {
    const pages = filteredPages(run).filter(({ parsed }) => parsed.query.operation.list.chart);
    return checkEach(pages, {
      none: absentPart(run, "chart", notFiltered),
      by: ({ parsed, left, listing }) => comparedTo(listing, chartFindings(parsed, countDays(left))),
    });
  },
};

const notFiltered = "no filter removed rows of a listed window";

/** Pages from which a filter removes rows: those that it excludes, or others where it excludes none. */
function filteredPages({ predicted }: Pick<Run, "predicted">): readonly PredictedPage[] {
  return predicted.filter(
    (page) => page.left.length < page.listed.length || (isPassedByAll(page) && lacksRows(page)),
  );
}

/** The same, and pages that follow from the listing as far as their rows are final. */
function finalPages({ predicted, partlyPredicted }: Run): readonly PredictedPage[] {
  return filteredPages({ predicted: [...predicted, ...partlyPredicted] });
}

/** Whether filters are used, and every row says that none excludes it. A row without the field says nothing. */
function isPassedByAll({ parsed, left }: PredictedPage): boolean {
  const { list } = parsed.query.operation;
  const filters = activeFilters(list, parsed.page.effective.filters).map((name) => list.filters[name]!);
  const says = (row: Row) => (filter: ListFilter) =>
    filter.kind === "keeps" || typeof valueAtPointer(row.fields, filter.field) === typeof filter.equals;
  return filters.length > 0 && left.every((row) => filters.every(says(row)));
}

function lacksRows({ parsed, left }: PredictedPage): boolean {
  const { rows, total = left.length } = parsed.page;
  return rows.length < sliceForPage(left, parsed).length || total < left.length;
}

function filterCount({ parsed }: PredictedPage): number {
  return activeFilters(parsed.query.operation.list, parsed.page.effective.filters).length;
}
