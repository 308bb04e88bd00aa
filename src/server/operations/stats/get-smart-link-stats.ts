/** The statistics of a smart link. */
import type { StatsResponse } from "../../../openapi/wire.ts";
import { dayText } from "../../../world/model/calendar.ts";
import type { Figures, StatsPoint } from "../../../world/stats/figures.ts";
import { queryStats, type Stats, type StatsQuery } from "../../../world/stats/query-stats.ts";
import { metaOf, writeJson } from "../../respond/body/json-body.ts";
import type { BodyContent, Operation, QueryContext, QueryInput, ReadQuery } from "../../respond/operation.ts";
import { queryParametersOf } from "../../respond/query-parameters.ts";
import { readWindowQuery } from "../window-query.ts";

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
  mostBytes: ({ daily, monthly }) => mostOtherBytes + mostPointBytes * (daily.length + monthly.length),
  writeBody,
  cacheKey: () => [],
};

const mostOtherBytes = 1024;
const mostPointBytes = 160;

function readQuery({ link, search }: QueryInput, context: QueryContext): ReadQuery<StatsQuery> {
  const { window, errors, unknown } = readWindowQuery(search, parameters, context);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const query = { link: link ?? "", window, nowMs: context.nowMs };
  // The summary counts until now, whatever the window is.
  return { kind: "query", query, isLasting: false, unknown };
}

function writeBody(
  writer: Parameters<typeof writeJson>[0],
  { page, behaviour, credits }: BodyContent<StatsQuery, Stats>,
): void {
  const dollars = ({ grossCents, netCents }: Figures) =>
    (behaviour.revenue_basis === "gross" ? grossCents : netCents) / 100;
  const period = (point: StatsPoint) => ({
    timestamp: dayText(point.day),
    clicks: point.clicks,
    subs: point.subscribers,
    revenue: dollars(point),
    spenders: point.spenders,
  });
  const { summary, daily, monthly } = page;
  writeJson(writer, {
    data: {
      summary: {
        clicks_total: summary.clicks,
        subs_total: summary.subscribers,
        revenue_total: dollars(summary),
        spenders_total: summary.spenders,
      },
      daily_metrics: daily.map(period),
      monthly_metrics: monthly.map(period),
    },
    _meta: metaOf(credits),
  } satisfies StatsResponse);
}
