/** The spenders of a smart link: the fans who paid so much or more. */
import type { SpendersResponse } from "../../../openapi/wire.ts";
import { instantText } from "../../../world/model/calendar.ts";
import { noFilters } from "../../../world/people/fan-order.ts";
import { numberedFans, rangesOfFans } from "../../../world/people/fan-ranges.ts";
import { spenderRows } from "../../../world/people/fan-rows.ts";
import { type FansPage, type FansQuery, queryFans } from "../../../world/people/query-fans.ts";
import { metaOf, writeJson } from "../../respond/body/json-body.ts";
import type { Operation, QueryContext, QueryInput, ReadQuery } from "../../respond/operation.ts";
import { readParameters, refuseUnknown } from "../../respond/parameters.ts";
import { problems } from "../../respond/problems.ts";
import { queryParametersOf } from "../../respond/query-parameters.ts";

const path = "/api/smart-links/{smart_link_id}/spenders";
const parameters = queryParametersOf(path);
const parameterNames = parameters.map(({ name }) => name);

const [mostOtherBytes, mostRowBytes] = [1024, 256];

export const listSmartLinkSpenders: Operation<FansQuery, FansPage> = {
  id: "listSmartLinkSpenders",
  edition: "2026-09",
  path,
  creditsUsed: 0,
  parameterNames,
  readQuery,
  pageOf: queryFans,
  errorFor: ({ listed }, { offset }, { page_past_end }) =>
    offset > 0 && offset >= listed.length && page_past_end === "not_found"
      ? problems.pagePastEnd(offset, `the link has ${listed.length} such spenders`)
      : undefined,
  mostBytes: ({ shown }) => mostOtherBytes + mostRowBytes * shown.length,
  writeBody: (writer, { query: { nowMs }, page, credits }) =>
    writeJson(writer, {
      data: [...spenderRows(page.table, page.shown, instantText(Math.floor(nowMs / 1000)))],
      _meta: metaOf(credits),
    } satisfies SpendersResponse),
  rows: {
    list: "spenders",
    offsetOf: ({ offset }) => offset,
    order: () => "by_value",
    shownOn: rangesOfFans,
    listed: (dataset, query) => numberedFans(queryFans(dataset, query)),
  },
  cacheKey: () => [],
};

function readQuery({ link, search }: QueryInput, { behaviour, nowMs }: QueryContext): ReadQuery<FansQuery> {
  const read = readParameters(search, parameters, behaviour);
  const errors = refuseUnknown(read, parameterNames, behaviour);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const { limit, offset, minSpend } = read.values as unknown as SpendersValues;
  const query = {
    link: link ?? "",
    filters: { ...noFilters, minRevenue: minSpend },
    order: { sort: "revenue_net" as const, descending: behaviour.spender_order === "highest_first" },
    limit,
    offset,
    nowMs,
  };
  return { kind: "query", query, isLasting: false, unknown: read.unknown };
}

interface SpendersValues {
  readonly limit: number;
  readonly offset: number;
  readonly minSpend: number;
}
