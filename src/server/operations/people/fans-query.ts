/** The query of `listSmartLinkFans`, from the query string to what world/ takes. */
import type { FanSort } from "../../../world/people/fan-order.ts";
import type { FansQuery } from "../../../world/people/query-fans.ts";
import type { QueryContext, QueryInput, ReadQuery } from "../../respond/operation.ts";
import { readParameters, refuseUnknown } from "../../respond/parameters.ts";
import { queryParametersOf } from "../../respond/query-parameters.ts";

export const fansPath = "/api/smart-links/{smart_link_id}/fans";
const parameters = queryParametersOf(fansPath);

export const fansParameterNames: readonly string[] = parameters.map(({ name }) => name);

export function readFansQuery(
  { link, search }: QueryInput,
  { behaviour, nowMs }: QueryContext,
): ReadQuery<FansQuery> {
  const read = readParameters(search, parameters, behaviour);
  const errors = refuseUnknown(read, fansParameterNames, behaviour);
  if (Object.keys(errors).length > 0) return { kind: "invalid", errors };
  const values = read.values as unknown as FansValues;
  const query = {
    link: link ?? "",
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
  };
  // What fans have done grows with the clock.
  return { kind: "query", query, isLasting: false, unknown: read.unknown };
}

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
