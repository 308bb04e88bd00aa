/** Average revenue per subscriber. The body is the one that is known of tracking links. */
import type { CohortArpsResponse } from "../../../openapi/wire.ts";
import { type CohortArps, type CohortArpsQuery, cohortArps } from "../../../world/people/cohort-arps.ts";
import type { WrittenInstant } from "../../../world/time/parse-instant.ts";
import { resolveWindow } from "../../../world/time/resolve-window.ts";
import { metaOf } from "../../respond/body/json-body.ts";
import { readingOperation } from "../reading-operation.ts";

interface CohortArpsValues {
  readonly acquisition_start: WrittenInstant | undefined;
  readonly acquisition_end: WrittenInstant | undefined;
  readonly revenue_basis: "net" | "gross";
}

export const getSmartLinkCohortArps = readingOperation("getSmartLinkCohortArps", {
  queryOf(values: CohortArpsValues, { link, behaviour, nowMs }): CohortArpsQuery {
    const dates = { start: values.acquisition_start, end: values.acquisition_end };
    const window = resolveWindow(dates, { ...behaviour, default_window: "all_time" }, nowMs);
    return { link, window, basis: values.revenue_basis, nowMs };
  },
  pageOf: cohortArps,
  bodyOf: ({ page, credits }): CohortArpsResponse => ({ data: dataOf(page), _meta: metaOf(credits) }),
});

function dataOf({ subscribers, sourceSubscribers, cents }: CohortArps): CohortArpsResponse["data"] {
  const [hours48, days7, days14, days30, allTime] = cents as [number, number, number, number, number];
  const arps = (sum: number) => (subscribers === 0 ? 0 : Math.round(sum / subscribers) / 100);
  return {
    subscribers_count: subscribers,
    revenue_48h_total: hours48 / 100,
    arps_48h: arps(hours48),
    revenue_7d_total: days7 / 100,
    arps_7d: arps(days7),
    revenue_14d_total: days14 / 100,
    arps_14d: arps(days14),
    revenue_30d_total: days30 / 100,
    arps_30d: arps(days30),
    revenue_all_time_total: allTime / 100,
    arps_all_time: arps(allTime),
    source_subscribers_total: sourceSubscribers,
    coverage_percent: sourceSubscribers === 0 ? 0 : Math.round((1e4 * subscribers) / sourceSubscribers) / 1e4,
  };
}
