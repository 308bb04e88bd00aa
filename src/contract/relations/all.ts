/** All relations, in the order in which reports list them: answers, pages, filters, windows, totals, credits. */
import type { Relation } from "../claim.ts";
import { chartCountsWhatFiltersLeave } from "./chart-counts-what-filters-leave.ts";
import { chartIgnoresThePage } from "./chart-ignores-the-page.ts";
import { clicksLieInThePast } from "./clicks-lie-in-the-past.ts";
import { dayCountsTheSameEverywhere } from "./day-counts-the-same-everywhere.ts";
import { defaultsEqualExplicitValues } from "./defaults-equal-explicit-values.ts";
import { filtersAddUp } from "./filters-add-up.ts";
import { filtersNeverAdd } from "./filters-never-add.ts";
import { onlyBothGo } from "./only-both-go.ts";
import { onlyBotsGo } from "./only-bots-go.ts";
import { onlyDuplicatesGo } from "./only-duplicates-go.ts";
import { orderIsTheSameEverywhere } from "./order-is-the-same-everywhere.ts";
import { pagesJoin } from "./pages-join.ts";
import { pagesShareNoRow } from "./pages-share-no-row.ts";
import { partListsItsRows } from "./part-lists-its-rows.ts";
import { rowIsTheSameEverywhere } from "./row-is-the-same-everywhere.ts";
import { sameQuestionSameAnswer } from "./same-question-same-answer.ts";
import { spellingsAgree } from "./spellings-agree.ts";
import { strangersAreToldTheSame } from "./strangers-are-told-the-same.ts";
import { totalCountsThePart } from "./total-counts-the-part.ts";
import { totalCountsWhatFiltersLeave } from "./total-counts-what-filters-leave.ts";
import { totalIgnoresThePage } from "./total-ignores-the-page.ts";
import { validQuestionIsAnswered } from "./valid-question-is-answered.ts";
import { windowSplits } from "./window-splits.ts";
import { windowsAgree } from "./windows-agree.ts";

export const relations: readonly Relation[] = [
  validQuestionIsAnswered,
  sameQuestionSameAnswer,
  rowIsTheSameEverywhere,
  pagesJoin,
  pagesShareNoRow,
  orderIsTheSameEverywhere,
  totalIgnoresThePage,
  chartIgnoresThePage,
  defaultsEqualExplicitValues,
  spellingsAgree,
  onlyBotsGo,
  onlyDuplicatesGo,
  onlyBothGo,
  totalCountsWhatFiltersLeave,
  chartCountsWhatFiltersLeave,
  filtersNeverAdd,
  filtersAddUp,
  partListsItsRows,
  totalCountsThePart,
  dayCountsTheSameEverywhere,
  windowSplits,
  windowsAgree,
  clicksLieInThePast,
  strangersAreToldTheSame,
];
