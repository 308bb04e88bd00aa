/** All checks, in the order in which reports list them: HTTP, meta, refusals, echo, rows, chart. */
import type { Check } from "../judge/claim.ts";
import { chartCountsTheRows } from "./chart/chart-counts-the-rows.ts";
import { chartDaysAreDistinct } from "./chart/chart-days-are-distinct.ts";
import { chartDaysAscend } from "./chart/chart-days-ascend.ts";
import { chartStaysInWindow } from "./chart/chart-stays-in-window.ts";
import { totalIsSumOfChart } from "./chart/total-is-sum-of-chart.ts";
import { defaultsAreDocumented } from "./echo/defaults-are-documented.ts";
import { echoRepeatsTheFilters } from "./echo/echo-repeats-the-filters.ts";
import { echoRepeatsThePage } from "./echo/echo-repeats-the-page.ts";
import { echoRepeatsTheWindow } from "./echo/echo-repeats-the-window.ts";
import { windowIsNotInverted } from "./echo/window-is-not-inverted.ts";
import { bodyIsJson } from "./http/body-is-json.ts";
import { contentTypeIsJson } from "./http/content-type-is-json.ts";
import { headersAgreeWithBody } from "./http/headers-agree-with-body.ts";
import { headersAreDocumented } from "./http/headers-are-documented.ts";
import { memberNamesAreUnique } from "./http/member-names-are-unique.ts";
import { numbersAreWhole } from "./http/numbers-are-whole.ts";
import { numericOffsetIsRead } from "./http/numeric-offset-is-read.ts";
import { responseDoesNotLeakKey } from "./http/response-does-not-leak-key.ts";
import { responseFitsSchema } from "./http/response-fits-schema.ts";
import { serverDoesNotFail } from "./http/server-does-not-fail.ts";
import { statusIsDocumented } from "./http/status-is-documented.ts";
import { throttlingHasRetryAfter } from "./http/throttling-has-retry-after.ts";
import { valuesAreWithinBounds } from "./http/values-are-within-bounds.ts";
import { priceIsDocumented } from "./meta/price-is-documented.ts";
import { remainingWithinLimit } from "./meta/remaining-within-limit.ts";
import { responseIsNotCached } from "./meta/response-is-not-cached.ts";
import { invalidFilterIsRefused } from "./refusals/invalid-filter-is-refused.ts";
import { invalidKeyIsUnauthorized } from "./refusals/invalid-key-is-unauthorized.ts";
import { invalidPageIsRefused } from "./refusals/invalid-page-is-refused.ts";
import { noKeyIsRefused } from "./refusals/no-key-is-refused.ts";
import { otherErrorFitsSchema } from "./refusals/other-error-fits-schema.ts";
import { refusalCostsNothing } from "./refusals/refusal-costs-nothing.ts";
import { refusalFitsSchema } from "./refusals/refusal-fits-schema.ts";
import { refusalHasNoData } from "./refusals/refusal-has-no-data.ts";
import { refusalIsJson } from "./refusals/refusal-is-json.ts";
import { unknownLinkHasNoRows } from "./refusals/unknown-link-has-no-rows.ts";
import { validationErrorNamesTheParameter } from "./refusals/validation-error-names-the-parameter.ts";
import { wrongKeyIsRefused } from "./refusals/wrong-key-is-refused.ts";
import { idMatchesRowTime } from "./rows/id-matches-row-time.ts";
import { idsAreUnique } from "./rows/ids-are-unique.ts";
import { pageIsFull } from "./rows/page-is-full.ts";
import { rowsAreNotAfterWindow } from "./rows/rows-are-not-after-window.ts";
import { rowsAreNotBeforeWindow } from "./rows/rows-are-not-before-window.ts";
import { rowsObeyFilters } from "./rows/rows-obey-filters.ts";
import { rowsStayWithinLimit } from "./rows/rows-stay-within-limit.ts";

export const checks: readonly Check[] = [
  statusIsDocumented,
  serverDoesNotFail,
  contentTypeIsJson,
  bodyIsJson,
  memberNamesAreUnique,
  responseFitsSchema,
  valuesAreWithinBounds,
  numbersAreWhole,
  numericOffsetIsRead,
  responseDoesNotLeakKey,
  headersAreDocumented,
  headersAgreeWithBody,
  remainingWithinLimit,
  throttlingHasRetryAfter,
  priceIsDocumented,
  responseIsNotCached,
  noKeyIsRefused,
  wrongKeyIsRefused,
  invalidKeyIsUnauthorized,
  invalidPageIsRefused,
  invalidFilterIsRefused,
  unknownLinkHasNoRows,
  refusalHasNoData,
  refusalIsJson,
  refusalFitsSchema,
  otherErrorFitsSchema,
  validationErrorNamesTheParameter,
  refusalCostsNothing,
  echoRepeatsTheWindow,
  echoRepeatsThePage,
  echoRepeatsTheFilters,
  defaultsAreDocumented,
  windowIsNotInverted,
  rowsStayWithinLimit,
  pageIsFull,
  idsAreUnique,
  rowsAreNotBeforeWindow,
  rowsAreNotAfterWindow,
  rowsObeyFilters,
  idMatchesRowTime,
  totalIsSumOfChart,
  chartDaysAreDistinct,
  chartDaysAscend,
  chartStaysInWindow,
  chartCountsTheRows,
];
