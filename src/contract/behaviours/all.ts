/** All detectors, in the order of openapi.yaml's x-assumptions. */

import type { BehaviourDetector } from "./behaviour-detector.ts";
import { amountsWithoutMoney } from "./conversions/amounts-without-money.ts";
import { revenueBasis } from "./conversions/revenue-basis.ts";
import { unsetTypeEcho } from "./conversions/unset-type-echo.ts";
import {
  deletedLinkClicks,
  duplicateLinkNames,
  pixelConnectedAgain,
  unknownAccount,
} from "./links/after-changes.ts";
import { linkOrder } from "./links/link-order.ts";
import { nameFilter } from "./links/name-filter.ts";
import { tagsFilter } from "./links/tags-filter.ts";
import { bareDateEnd } from "./lists/bare-date-end.ts";
import { chartDay } from "./lists/chart-day.ts";
import { chartEmptyDays } from "./lists/chart-empty-days.ts";
import { defaultWindow } from "./lists/default-window.ts";
import { digitBooleans } from "./lists/digit-booleans.ts";
import { invertedWindow } from "./lists/inverted-window.ts";
import { largestLimit } from "./lists/largest-limit.ts";
import { limitAboveLargest } from "./lists/limit-above-largest.ts";
import { pagePastEnd } from "./lists/page-past-end.ts";
import { rowOrder } from "./lists/row-order.ts";
import { totalsScope } from "./lists/totals-scope.ts";
import { unknownLink } from "./lists/unknown-link.ts";
import { unknownParameters } from "./lists/unknown-parameters.ts";
import { windowEnd } from "./lists/window-end.ts";
import { fanTies } from "./people/fan-ties.ts";
import { fansWithoutConversion } from "./people/fans-without-conversion.ts";
import { spenderOrder } from "./people/spender-order.ts";
import { countedClicks } from "./stats/counted-clicks.ts";
import { statsEmptyDays } from "./stats/stats-empty-days.ts";
import { statsSummary } from "./stats/stats-summary.ts";

export const detectors: readonly BehaviourDetector[] = [
  rowOrder,
  totalsScope,
  chartEmptyDays,
  chartDay,
  windowEnd,
  bareDateEnd,
  defaultWindow,
  invertedWindow,
  largestLimit,
  limitAboveLargest,
  pagePastEnd,
  unknownLink,
  digitBooleans,
  unknownParameters,
  nameFilter,
  tagsFilter,
  linkOrder,
  deletedLinkClicks,
  duplicateLinkNames,
  unknownAccount,
  pixelConnectedAgain,
  statsSummary,
  statsEmptyDays,
  countedClicks,
  revenueBasis,
  amountsWithoutMoney,
  unsetTypeEcho,
  fanTies,
  fansWithoutConversion,
  spenderOrder,
];
