/** All detectors, in the order of openapi.yaml's x-assumptions. */
import {
  deletedLinkClicks,
  duplicateLinkNames,
  pixelConnectedAgain,
  unknownAccount,
} from "./after-changes.ts";
import type { BehaviourDetector } from "./behaviour-detector.ts";
import { amountsWithoutMoney, revenueBasis, unsetTypeEcho } from "./conversions.ts";
import { linkOrder, nameFilter, tagsFilter } from "./links.ts";
import { chartDay, chartEmptyDays } from "./lists/charts.ts";
import { digitBooleans, unknownLink, unknownParameters } from "./lists/lenient-input.ts";
import { largestLimit, limitAboveLargest, pagePastEnd } from "./lists/pages.ts";
import { rowOrder } from "./lists/row-order.ts";
import { totalsScope } from "./lists/totals-scope.ts";
import { bareDateEnd, defaultWindow, invertedWindow, windowEnd } from "./lists/windows.ts";
import { fansWithoutConversion, fanTies, spenderOrder } from "./people.ts";
import { postbackEncoding, postbackRetries } from "./postbacks.ts";
import { countedClicks, statsEmptyDays, statsSummary } from "./stats.ts";

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
  postbackRetries,
  postbackEncoding,
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
