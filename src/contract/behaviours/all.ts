/** What is looked out for, in the order of openapi.yaml's x-assumptions. */

import { bareDateEnd } from "./bare-date-end.ts";
import type { BehaviourDetector } from "./behaviour-detector.ts";
import { chartEmptyDays } from "./chart-empty-days.ts";
import { defaultWindow } from "./default-window.ts";
import { digitBooleans } from "./digit-booleans.ts";
import { invertedWindow } from "./inverted-window.ts";
import { largestLimit } from "./largest-limit.ts";
import { limitAboveLargest } from "./limit-above-largest.ts";
import { pagePastEnd } from "./page-past-end.ts";
import { rowOrder } from "./row-order.ts";
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
];
