/** The fans of a smart link. */
import type { FansResponse } from "../../../openapi/wire.ts";
import { numberedFans, rangesOfFans } from "../../../world/people/fan-ranges.ts";
import { fanRows } from "../../../world/people/fan-rows.ts";
import { type FansPage, type FansQuery, queryFans, totalsOfFans } from "../../../world/people/query-fans.ts";
import { metaOf, writeJson } from "../../respond/body/json-body.ts";
import type { BodyContent, Operation } from "../../respond/operation.ts";
import { problems } from "../../respond/problems.ts";
import { fansParameterNames, fansPath, readFansQuery } from "./fans-query.ts";

/** A row takes 700 bytes, and those of special links with names of other scripts a thousand. */
const [mostOtherBytes, mostRowBytes] = [2048, 2048];

export const listSmartLinkFans: Operation<FansQuery, FansPage> = {
  id: "listSmartLinkFans",
  edition: "2026-09",
  path: fansPath,
  creditsUsed: 0,
  parameterNames: fansParameterNames,
  readQuery: readFansQuery,
  pageOf: queryFans,
  errorFor: ({ listed }, { offset }, { page_past_end }) =>
    offset > 0 && offset >= listed.length && page_past_end === "not_found"
      ? problems.pagePastEnd(offset, `the link has ${listed.length} such fans`)
      : undefined,
  mostBytes: ({ shown }) => mostOtherBytes + mostRowBytes * shown.length,
  writeBody: (writer, content) => writeJson(writer, bodyOf(content)),
  rows: {
    list: "fans",
    offsetOf: ({ offset }) => offset,
    order: () => "by_value",
    shownOn: rangesOfFans,
    listed: (dataset, query) => numberedFans(queryFans(dataset, query)),
  },
  cacheKey: () => [],
};

function bodyOf({ query, page, credits }: BodyContent<FansQuery, FansPage>): FansResponse {
  const { table, shown, counted } = page;
  const totals = totalsOfFans(table, counted);
  const { limit, offset, order, filters } = query;
  return {
    data: {
      summary: {
        fans_total: totals.fans,
        revenue_net_total: totals.netCents / 100,
        tips_net_total: totals.tipsCents / 100,
        fans_with_1_plus_messages_total: totals.withMessages,
        fans_with_3_plus_messages_total: totals.withThreeMessages,
      },
      rows: [...fanRows(table, shown)],
      filters: {
        limit,
        offset,
        sort: `${order.descending ? "-" : ""}${order.sort}`,
        has_messages: filters.hasMessages ?? null,
        min_messages_sent_by_fan: filters.minMessages ?? null,
        min_revenue_net: filters.minRevenue ?? null,
        min_tips_net: filters.minTips ?? null,
        previously_subscribed: filters.previouslySubscribed ?? null,
        subscribed_using_promo: filters.usingPromo ?? null,
      },
    },
    _meta: metaOf(credits),
  };
}
