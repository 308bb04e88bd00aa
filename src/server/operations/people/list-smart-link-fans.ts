/** The fans of a smart link. */
import type { FansResponse } from "../../../openapi/wire.ts";
import type { FanSort } from "../../../world/people/fan-order.ts";
import { numberedFans, rangesOfFans } from "../../../world/people/fan-ranges.ts";
import { fanRows } from "../../../world/people/fan-rows.ts";
import { type FansPage, type FansQuery, queryFans, totalsOfFans } from "../../../world/people/query-fans.ts";
import { metaOf } from "../../respond/body/json-body.ts";
import type { BodyContent } from "../../respond/operation.ts";
import type { ListRows } from "../../respond/shown-rows.ts";
import { readingOperation } from "../reading-operation.ts";

/** A row takes 700 bytes, and those of special links with names of other scripts a thousand. */
const [mostOtherBytes, mostRowBytes] = [2048, 2048];

interface FansValues {
  readonly limit: number;
  readonly offset: number;
  readonly sort: string;
  readonly has_messages: boolean | undefined;
  readonly min_messages_sent_by_fan: number | undefined;
  readonly min_revenue_net: number | undefined;
  readonly min_tips_net: number | undefined;
  readonly previously_subscribed: boolean | undefined;
  readonly subscribed_using_promo: boolean | undefined;
}

export const listSmartLinkFans = readingOperation("listSmartLinkFans", {
  queryOf: (values: FansValues, { link, nowMs }): FansQuery => ({
    link,
    filters: {
      hasMessages: values.has_messages,
      minMessages: values.min_messages_sent_by_fan,
      minRevenue: values.min_revenue_net,
      minTips: values.min_tips_net,
      previouslySubscribed: values.previously_subscribed,
      usingPromo: values.subscribed_using_promo,
    },
    order: {
      sort: values.sort.replace("-", "") as FanSort,
      descending: values.sort.startsWith("-"),
    },
    limit: values.limit,
    offset: values.offset,
    nowMs,
  }),
  pageOf: queryFans,
  mostBytes: ({ shown }) => mostOtherBytes + mostRowBytes * shown.length,
  bodyOf,
  rows: rowsOfFans("fans"),
});

export function rowsOfFans(list: "fans" | "spenders"): ListRows<FansQuery, FansPage> {
  return {
    list,
    countOf: ({ listed }) => listed.length,
    holds: (count) => `the link has ${count} such ${list}`,
    order: () => "by_value",
    shownOn: rangesOfFans,
    listed: (dataset, query) => numberedFans(queryFans(dataset, query)),
  };
}

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
