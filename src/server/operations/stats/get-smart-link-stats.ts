/** The statistics of a smart link. */
import { queryStats, type StatsQuery } from "../../../world/stats/query-stats.ts";
import { readingOperation } from "../reading-operation.ts";
import { mostStatsBytes, writeStatsBody } from "./stats-envelope.ts";

/** No page is cached: the summary counts until now, whatever the window is. */
export const getSmartLinkStats = readingOperation("getSmartLinkStats", {
  queryOf: (_values, { link, window, nowMs }): StatsQuery => ({ link, window, nowMs }),
  pageOf: queryStats,
  mostBytes: mostStatsBytes,
  writeBody: writeStatsBody,
});
