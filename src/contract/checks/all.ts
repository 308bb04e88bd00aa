/** All checks, in the order in which reports list them: HTTP, meta, refusals, echo, rows, chart. */
import type { Check } from "../judge/claim.ts";
import * as chartCounts from "./chart/chart-counts.ts";
import * as chartDays from "./chart/chart-days.ts";
import * as echoed from "./echo/echoed-parameters.ts";
import * as bodies from "./http/bodies.ts";
import * as headers from "./http/headers.ts";
import { numbersAreWhole } from "./http/numbers-are-whole.ts";
import * as statuses from "./http/statuses.ts";
import * as credits from "./meta/price-and-quota.ts";
import * as errorBodies from "./refusals/error-bodies.ts";
import * as refusedKeys from "./refusals/refused-keys.ts";
import * as refusedParameters from "./refusals/refused-parameters.ts";
import { unknownLinkHasNoRows } from "./refusals/unknown-link-has-no-rows.ts";
import * as pageSize from "./rows/page-size.ts";
import * as rowIds from "./rows/row-ids.ts";
import * as rowsInWindow from "./rows/rows-in-window.ts";
import { rowsObeyFilters } from "./rows/rows-obey-filters.ts";

export const checks: readonly Check[] = [
  statuses.statusIsDocumented,
  statuses.serverDoesNotFail,
  bodies.contentTypeIsJson,
  bodies.bodyIsJson,
  bodies.memberNamesAreUnique,
  bodies.responseFitsSchema,
  bodies.valuesAreWithinBounds,
  numbersAreWhole,
  statuses.numericOffsetIsRead,
  headers.responseDoesNotLeakKey,
  headers.headersAreDocumented,
  headers.headersAgreeWithBody,
  credits.remainingWithinLimit,
  headers.throttlingHasRetryAfter,
  credits.priceIsDocumented,
  credits.responseIsNotCached,
  refusedKeys.noKeyIsRefused,
  refusedKeys.wrongKeyIsRefused,
  refusedKeys.invalidKeyIsUnauthorized,
  refusedParameters.invalidPageIsRefused,
  refusedParameters.invalidFilterIsRefused,
  unknownLinkHasNoRows,
  errorBodies.refusalHasNoData,
  errorBodies.refusalIsJson,
  errorBodies.refusalFitsSchema,
  errorBodies.otherErrorFitsSchema,
  refusedParameters.validationErrorNamesTheParameter,
  refusedParameters.refusalCostsNothing,
  echoed.echoRepeatsTheWindow,
  echoed.echoRepeatsThePage,
  echoed.echoRepeatsTheFilters,
  echoed.defaultsAreDocumented,
  echoed.windowIsNotInverted,
  pageSize.rowsStayWithinLimit,
  pageSize.pageIsFull,
  rowIds.idsAreUnique,
  rowsInWindow.rowsAreNotBeforeWindow,
  rowsInWindow.rowsAreNotAfterWindow,
  rowsObeyFilters,
  rowIds.idMatchesRowTime,
  chartCounts.totalIsSumOfChart,
  chartDays.chartDaysAreDistinct,
  chartDays.chartDaysAscend,
  chartDays.chartStaysInWindow,
  chartCounts.chartCountsTheRows,
];
