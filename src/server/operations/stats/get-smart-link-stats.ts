/** The statistics of a smart link. */
import { queryStats, type Stats, type StatsQuery } from "../../../world/stats/query-stats.ts";
import type { Operation, QueryContext, QueryInput, ReadQuery } from "../../respond/operation.ts";
import { queryParametersOf } from "../../respond/query-parameters.ts";
import { readWindowQuery } from "../window-query.ts";
import { mostStatsBytes, writeStatsBody } from "./stats-envelope.ts";

const path = "/api/smart-links/{smart_link_id}/stats";
const parameters = queryParametersOf(path);

export const getSmartLinkStats: Operation<StatsQuery, Stats> = {
  id: "getSmartLinkStats",
  edition: "2026-09",
  path,
  creditsUsed: 0,
  parameterNames: parameters.map(({ name }) => name),
  readQuery,
  pageOf: queryStats,
  errorFor: () => undefined,
  mostBytes: mostStatsBytes,
  writeBody: writeStatsBody,
  cacheKey: () => [],
};

function readQuery({ link, search }: QueryInput, context: QueryContext): ReadQuery<StatsQuery> {
  const { window, errors, unknown } = readWindowQuery(search, parameters, context);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const query = { link: link ?? "", window, nowMs: context.nowMs };
  // The summary counts until now, whatever the window is.
  return { kind: "query", query, isLasting: false, unknown };
}
