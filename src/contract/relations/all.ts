/** All relations, in the order in which reports list them: repeated requests, pages, filters, windows, errors. */
import type { Relation } from "../judge/claim.ts";
import * as filtered from "./filters/filtered-pages.ts";
import { filtersAddUp } from "./filters/filters-add-up.ts";
import { filtersNeverAdd } from "./filters/filters-never-add.ts";
import { orderIsTheSameEverywhere } from "./pages/order-is-the-same-everywhere.ts";
import { pagesJoin } from "./pages/pages-join.ts";
import * as pagesOfOneWindow from "./pages/pages-of-one-window.ts";
import { rowIsTheSameEverywhere } from "./pages/row-is-the-same-everywhere.ts";
import { rowsFollowTheSort } from "./pages/rows-follow-the-sort.ts";
import { summaryCountsTheRows } from "./pages/summary-counts-the-rows.ts";
import { authErrorsAreIdentical } from "./repeat/auth-errors-are-identical.ts";
import { defaultsEqualExplicitValues } from "./repeat/defaults-equal-explicit-values.ts";
import { equivalentDatesAgree } from "./repeat/equivalent-dates-agree.ts";
import { repeatedResponseDiffersInMetaAlone } from "./repeat/repeated-response-differs-in-meta-alone.ts";
import { sameRequestSameResponse } from "./repeat/same-request-same-response.ts";
import { validRequestIsAnswered } from "./repeat/valid-request-is-answered.ts";
import { dayCountsTheSameEverywhere } from "./windows/day-counts-the-same-everywhere.ts";
import { rowsAreNotInTheFuture } from "./windows/rows-are-not-in-the-future.ts";
import * as subWindows from "./windows/sub-windows.ts";
import { windowSplits } from "./windows/window-splits.ts";
import { windowsAgree } from "./windows/windows-agree.ts";

export const relations: readonly Relation[] = [
  validRequestIsAnswered,
  sameRequestSameResponse,
  repeatedResponseDiffersInMetaAlone,
  rowIsTheSameEverywhere,
  pagesJoin,
  pagesOfOneWindow.pagesShareNoRow,
  orderIsTheSameEverywhere,
  rowsFollowTheSort,
  summaryCountsTheRows,
  pagesOfOneWindow.totalIgnoresThePage,
  pagesOfOneWindow.chartIgnoresThePage,
  defaultsEqualExplicitValues,
  equivalentDatesAgree,
  filtered.filterRemovesOnlyItsRows,
  filtered.filtersCombine,
  filtered.filteredTotalCountsTheRows,
  filtered.filteredChartCountsTheRows,
  filtersNeverAdd,
  filtersAddUp,
  subWindows.subWindowListsItsRows,
  subWindows.subWindowTotalCountsItsRows,
  dayCountsTheSameEverywhere,
  windowSplits,
  windowsAgree,
  rowsAreNotInTheFuture,
  authErrorsAreIdentical,
];
