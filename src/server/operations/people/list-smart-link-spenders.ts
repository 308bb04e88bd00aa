/** The spenders of a smart link: the fans who paid so much or more. */
import type { SpendersResponse } from "../../../openapi/wire.ts";
import { instantTextOfMs } from "../../../world/model/calendar.ts";
import { noFilters } from "../../../world/people/fan-order.ts";
import { spenderRows } from "../../../world/people/fan-rows.ts";
import { type FansQuery, queryFans } from "../../../world/people/query-fans.ts";
import { metaOf } from "../../respond/body/json-body.ts";
import { readingOperation } from "../reading-operation.ts";
import { rowsOfFans } from "./list-smart-link-fans.ts";

const [mostOtherBytes, mostRowBytes] = [1024, 256];

interface SpendersValues {
  readonly limit: number;
  readonly offset: number;
  readonly minSpend: number;
}

export const listSmartLinkSpenders = readingOperation("listSmartLinkSpenders", {
  queryOf: ({ limit, offset, minSpend }: SpendersValues, { link, behaviour, nowMs }): FansQuery => ({
    link,
    filters: { ...noFilters, minRevenue: minSpend },
    order: { sort: "revenue_net", descending: behaviour.spender_order === "highest_first" },
    limit,
    offset,
    nowMs,
  }),
  pageOf: queryFans,
  mostBytes: ({ shown }) => mostOtherBytes + mostRowBytes * shown.length,
  bodyOf: ({ query: { nowMs }, page, credits }): SpendersResponse => ({
    data: [...spenderRows(page.table, page.shown, instantTextOfMs(nowMs))],
    _meta: metaOf(credits),
  }),
  rows: rowsOfFans("spenders"),
});
