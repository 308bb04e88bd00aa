/** All detectors, in the order of openapi.yaml's x-assumptions. */

import { bareDateEnd } from "./bare-date-end.ts";
import type { BehaviourDetector } from "./behaviour-detector.ts";
import { chartEmptyDays } from "./chart-empty-days.ts";
import { amountsWithoutMoney } from "./conversions/amounts-without-money.ts";
import { revenueBasis } from "./conversions/revenue-basis.ts";
import { unsetTypeEcho } from "./conversions/unset-type-echo.ts";
import { defaultWindow } from "./default-window.ts";
import { digitBooleans } from "./digit-booleans.ts";
import { invertedWindow } from "./inverted-window.ts";
import { largestLimit } from "./largest-limit.ts";
import { limitAboveLargest } from "./limit-above-largest.ts";
import { linkOrder } from "./links/link-order.ts";
import { nameFilter } from "./links/name-filter.ts";
import { tagsFilter } from "./links/tags-filter.ts";
import { pagePastEnd } from "./page-past-end.ts";
import { rowOrder } from "./row-order.ts";
import { countedClicks } from "./stats/counted-clicks.ts";
import { statsEmptyDays } from "./stats/stats-empty-days.ts";
import { statsSummary } from "./stats/stats-summary.ts";
import { totalsScope } from "./totals-scope.ts";
import { unknownLink } from "./unknown-link.ts";
import { unknownParameters } from "./unknown-parameters.ts";
import { windowEnd } from "./window-end.ts";

export const detectors: readonly BehaviourDetector[] = [
  rowOrder,
  totalsScope,
  chartEmptyDays,
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
  statsSummary,
  statsEmptyDays,
  countedClicks,
  revenueBasis,
  amountsWithoutMoney,
  unsetTypeEcho,
];
