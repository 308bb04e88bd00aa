/** All relations, in the order in which reports list them: repeated requests, pages, filters, windows, errors. */
import type { Relation } from "../judge/claim.ts";
import { filterRemovesOnlyItsRows } from "./filters/filter-removes-only-its-rows.ts";
import { filteredChartCountsTheRows } from "./filters/filtered-chart-counts-the-rows.ts";
import { filteredTotalCountsTheRows } from "./filters/filtered-total-counts-the-rows.ts";
import { filtersAddUp } from "./filters/filters-add-up.ts";
import { filtersCombine } from "./filters/filters-combine.ts";
import { filtersNeverAdd } from "./filters/filters-never-add.ts";
import { chartIgnoresThePage } from "./pages/chart-ignores-the-page.ts";
import { orderIsTheSameEverywhere } from "./pages/order-is-the-same-everywhere.ts";
import { pagesJoin } from "./pages/pages-join.ts";
import { pagesShareNoRow } from "./pages/pages-share-no-row.ts";
import { rowIsTheSameEverywhere } from "./pages/row-is-the-same-everywhere.ts";
import { rowsFollowTheSort } from "./pages/rows-follow-the-sort.ts";
import { summaryCountsTheRows } from "./pages/summary-counts-the-rows.ts";
import { totalIgnoresThePage } from "./pages/total-ignores-the-page.ts";
import { authErrorsAreIdentical } from "./repeat/auth-errors-are-identical.ts";
import { defaultsEqualExplicitValues } from "./repeat/defaults-equal-explicit-values.ts";
import { equivalentDatesAgree } from "./repeat/equivalent-dates-agree.ts";
import { repeatedResponseDiffersInMetaAlone } from "./repeat/repeated-response-differs-in-meta-alone.ts";
import { sameRequestSameResponse } from "./repeat/same-request-same-response.ts";
import { validRequestIsAnswered } from "./repeat/valid-request-is-answered.ts";
import { dayCountsTheSameEverywhere } from "./windows/day-counts-the-same-everywhere.ts";
import { rowsAreNotInTheFuture } from "./windows/rows-are-not-in-the-future.ts";
import { subWindowListsItsRows } from "./windows/sub-window-lists-its-rows.ts";
import { subWindowTotalCountsItsRows } from "./windows/sub-window-total-counts-its-rows.ts";
import { windowSplits } from "./windows/window-splits.ts";
import { windowsAgree } from "./windows/windows-agree.ts";

export const relations: readonly Relation[] = [
  validRequestIsAnswered,
  sameRequestSameResponse,
  repeatedResponseDiffersInMetaAlone,
  rowIsTheSameEverywhere,
  pagesJoin,
  pagesShareNoRow,
  orderIsTheSameEverywhere,
  rowsFollowTheSort,
  summaryCountsTheRows,
  totalIgnoresThePage,
  chartIgnoresThePage,
  defaultsEqualExplicitValues,
  equivalentDatesAgree,
  filterRemovesOnlyItsRows,
  filtersCombine,
  filteredTotalCountsTheRows,
  filteredChartCountsTheRows,
  filtersNeverAdd,
  filtersAddUp,
  subWindowListsItsRows,
  subWindowTotalCountsItsRows,
  dayCountsTheSameEverywhere,
  windowSplits,
  windowsAgree,
  rowsAreNotInTheFuture,
  authErrorsAreIdentical,
];
