/** What detectors read of stats. */

import { asRecord } from "../../read/json/as-record.ts";
import type { OperationResponse } from "../../read/response/operation-responses.ts";
import { recordsOf } from "../../read/response/operation-responses.ts";

export const statsPath = "/api/smart-links/{smart_link_id}/stats";
export const atSummary = "/response/body/data/summary";
export const atDays = "/response/body/data/daily_metrics";

/** Clicks of the summary; undefined when it has none. */
export function summaryClicks({ data }: OperationResponse): number | undefined {
  const clicks = asRecord(asRecord(data).summary).clicks_total;
  return typeof clicks === "number" ? clicks : undefined;
}

export interface StatsDay {
  readonly timestamp: string;
  readonly clicks: number;
}

export function statsDays({ data }: OperationResponse): readonly StatsDay[] {
  return recordsOf(asRecord(data).daily_metrics).flatMap(({ timestamp, clicks }) =>
    typeof timestamp === "string" && typeof clicks === "number" ? [{ timestamp, clicks }] : [],
  );
}

export function sumOfDays(stats: OperationResponse): number {
  return statsDays(stats).reduce((sum, { clicks }) => sum + clicks, 0);
}
